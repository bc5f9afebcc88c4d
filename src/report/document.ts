/**
 * What a report is before it has a shape on paper, on the screen or in a clipboard: plain data, in the order in which it is read. Whatever
 * tells of something that can be kept from the family says so in `of`; whatever is never for the family says so in `only`.
 */
export interface Document {
  readonly title: string
  /** What must be seen before anything else: that the family is fictional. */
  readonly mark?: string
  /** Under the title: of whom, as of when, by whom. */
  readonly head: readonly string[]
  /** BCP 47: the language that it is written in. */
  readonly lang: string
  readonly sections: readonly Section[]
  /** To be handed over as one page: set closer where it is printed, in letters of the same size. */
  readonly onePage?: boolean
  /** What it does not hold, in sentences; stands at its end. */
  readonly leavesOut: readonly string[]
}

/** Whom a piece is for and what it tells of, wherever it stands. */
export interface Piece {
  /** What the facts behind it are about: an event, a decision, a target, an action, `visit/child`, `visit/child/item`. Empty: nothing that can be kept. */
  readonly of?: readonly string[]
  /** Never for the family, whatever anybody marked. */
  readonly only?: 'professionals'
}

export interface Section extends Piece {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Something new begins with it: on paper a line stands before it. */
  readonly apart?: boolean
  /** Stands beside the section before it where the paper is wide enough; read after it all the same. */
  readonly beside?: boolean
}

/** Grade 1 to 5 of the ramp (1 best), drawn beside the words that say it: never instead of them. */
export type Tone = 1 | 2 | 3 | 4 | 5

export interface Cell {
  readonly text: string
  readonly tone?: Tone
}

export interface Row extends Piece {
  /** As many as the table has columns. */
  readonly cells: readonly (string | Cell)[]
}

export interface Item extends Piece {
  readonly text: string
  /** What belongs to it, each on a line of its own. */
  readonly lines?: readonly string[]
}

export interface Term extends Piece {
  readonly term: string
  readonly details: readonly string[]
}

export type Block =
  | (Piece & { readonly kind: 'text'; readonly text: string; readonly tone?: 'quiet' | 'strong' })
  /** What somebody said, in their words, without quotation marks. `by` says who and where. */
  | (Piece & { readonly kind: 'quote'; readonly text: string; readonly by: string; readonly lang?: string })
  | (Piece & { readonly kind: 'list'; readonly items: readonly Item[]; readonly ordered?: boolean })
  | (Piece & { readonly kind: 'terms'; readonly terms: readonly Term[] })
  /** The first cell of each row heads it. */
  | (Piece & { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly Row[] })
  /** A heading of the third level with what belongs to it. */
  | (Piece & { readonly kind: 'part'; readonly title: string; readonly blocks: readonly Block[] })
  /** Empty lines to write on, each after its label. */
  | (Piece & { readonly kind: 'lines'; readonly labels: readonly string[] })
