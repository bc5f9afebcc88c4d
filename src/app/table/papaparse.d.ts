// The package has no types of its own; this is all that is used of it.
declare module 'papaparse' {
  interface Parsed {
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly { readonly type: string; readonly code: string; readonly row?: number }[]
  }
  const papa: { parse(text: string, config: { readonly skipEmptyLines: false; readonly preview: number }): Parsed }
  export default papa
}
