import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { expect, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { ok } from '../../../src/core/result.ts'
import * as text from '../../../src/i18n/index.ts'
import { route } from '../../../src/ui/route.ts'
import { Share } from '../../../src/ui/share/Share.tsx'
import { colleague } from '../../app/exchange/colleagues.ts'
import type { FakeFolder } from '../../sync/targets/handles.ts'
import { SOON, show } from '../family/show.tsx'

export const words = text.share

/** The words of an item of the list, as far as a test asks for them. */
export const button = (name: string | RegExp) => screen.findByRole('button', { name }, SOON)
export const press = async (name: string | RegExp) => fireEvent.click(await button(name))
export const region = async (name: string | RegExp) => within(await screen.findByRole('region', { name }, SOON))

function Here() {
  const now = route.value
  return now.at === 'share' ? <Share route={now} /> : <p>{JSON.stringify(now)}</p>
}

/** The screen of the shared file for whoever this app belongs to. */
export async function open(app: App) {
  location.hash = '#/share'
  route.value = { at: 'share' }
  show(app, <Here />)
  const here = await region(words.onlyHere)
  await waitFor(() => expect(here.queryByText(words.counting)).toBe(null), SOON)
  return here
}

/** A tablet whose browser remembers a place in memory: the handles of these tests cannot be written to a database. */
export async function withPlace(name: string, folder: FakeFolder | null = null) {
  const { app: made, clock } = await colleague(name)
  let place = folder as unknown as FileSystemHandle | null
  const store: App['store'] = {
    ...made.store,
    readTarget: async () => ok(place),
    saveTarget: async (handle) => {
      place = handle
      return ok(undefined)
    },
  }
  const app: App = { ...made, store }
  return { app, clock }
}

/** A browser that can choose folders, and somebody who chooses this one. */
export function canPick(folder: FakeFolder) {
  vi.stubGlobal('showDirectoryPicker', async () => folder)
  vi.stubGlobal('showOpenFilePicker', async () => [])
}

/** Somebody picks a file in the browser's own dialog. */
export async function choose(...files: File[]) {
  const input = await screen.findByLabelText<HTMLInputElement>(words.open.choose, { selector: 'input' }, SOON)
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  fireEvent.change(input)
}

/** Files that were handed to the person, by name. */
export function catchDownloads(): Map<string, Blob> {
  const saved = new Map<string, Blob>()
  let last: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob
    return 'blob:test'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (last) saved.set(this.download, last)
  })
  return saved
}

/** A file that somebody was sent. */
export const sent = (saved: ReadonlyMap<string, Blob>): File => {
  const [entry] = [...saved]
  return entry ? new File([entry[1]], entry[0]) : expect.fail('nothing was handed out')
}
