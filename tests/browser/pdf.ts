import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** One word on one page, in points from its upper left corner. */
export interface Word {
  readonly page: number
  readonly words: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What an independent reader of PDF finds in a file. */
export interface Read {
  readonly tagged: boolean
  readonly title: string
  readonly pages: number
  /** Width and height in points. */
  readonly size: readonly [number, number]
  /** How often each kind of element stands in its structure. */
  readonly tags: ReadonlyMap<string, number>
  readonly words: readonly Word[]
  /** The words of each page in the order in which they were written. */
  readonly text: readonly string[]
}

const INSTALL =
  'poppler is not here, and it reads the PDFs of this test: install poppler-utils (Debian and Ubuntu: sudo apt-get install poppler-utils; macOS: brew install poppler; Windows: scoop install poppler).'

function poppler(name: string, args: readonly string[]): string {
  const done = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (done.error && 'code' in done.error && done.error.code === 'ENOENT') throw new Error(INSTALL)
  if (done.status !== 0) throw new Error(`${name} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`)
  return done.stdout
}

const plain = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** The page as its browser would print it, as bytes. */
export async function pdfOf(page: Page): Promise<Buffer> {
  // Else a page that was told to be a screen prints as one.
  await page.emulateMedia({ media: null })
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
}

/** What poppler reads in these bytes. Throws the sentence that says what to install where it is not here. */
export function readPdf(bytes: Buffer): Read {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-pdf-'))
  const file = join(folder, 'copy.pdf')
  try {
    writeFileSync(file, bytes)
    const about = poppler('pdfinfo', [file])
    const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(about)?.[1]?.trim() ?? ''
    const [, width = '0', height = '0'] = /([\d.]+) x ([\d.]+)/.exec(field('Page size')) ?? []
    const tags = new Map<string, number>()
    for (const [, tag = ''] of poppler('pdfinfo', ['-struct', file]).matchAll(/^ *([A-Z][A-Za-z0-9]*)\b/gm)) {
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
    }
    const boxes = poppler('pdftotext', ['-bbox', file, '-']).split('<page ').slice(1)
    const words = boxes.flatMap((box, at) =>
      [...box.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, said = '']): Word => ({
          page: at + 1,
          words: plain(said),
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    )
    const text = poppler('pdftotext', ['-raw', file, '-']).split('\f').slice(0, -1)
    return {
      tagged: field('Tagged') === 'yes',
      title: field('Title'),
      pages: Number(field('Pages')),
      size: [Number(width), Number(height)],
      tags,
      words,
      text,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
