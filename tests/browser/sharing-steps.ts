import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Download, Locator, Page } from '@playwright/test'
import { button, heading, open } from './practice-steps.ts'
import { openOffline, press, prove, type Secrets, setUp, text } from './steps.ts'
import { expect, type Trouble, watch } from './support.ts'
import { shortOfMemory } from './tampering.ts'

const { colleagues, share } = text

/** The folder that stands in for one that a syncing program keeps in step, in the browser's own file system. */
export const FOLDER = 'Team files'
/** The name of the shared file in it. */
export const SHARED = 'plumbline-shared.age'

/** A tablet of somebody's own: a browser profile with nothing of any other in it. */
export interface Tablet {
  readonly page: Page
  readonly name: string
  readonly trouble: Trouble
  readonly close: () => Promise<void>
}

export interface TabletOptions {
  /** `folder`: pickers give a folder of the origin-private file system, since the real ones cannot be driven. `hand`: there are none. */
  readonly way?: 'folder' | 'hand'
}

/** In the page, before it runs: the folder that the picker would give. */
function pickFolder(name: string): void {
  const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
  Object.assign(globalThis, { showDirectoryPicker: pick })
}

/** In the page, before it runs: a browser that only downloads and opens. */
function noPickers(): void {
  const here = globalThis as unknown as Record<string, unknown>
  for (const name of ['showDirectoryPicker', 'showOpenFilePicker', 'showSaveFilePicker']) delete here[name]
  Object.defineProperty(Navigator.prototype, 'canShare', { value: undefined })
}

/** What a context has of pickers from now on. */
export async function withPickers(context: BrowserContext, { way = 'folder' }: TabletOptions = {}): Promise<void> {
  await (way === 'folder' ? context.addInitScript(pickFolder, FOLDER) : context.addInitScript(noPickers))
}

/** A tablet whose app came from a host that is gone by now; nothing is set up on it. */
export async function newTablet(browser: Browser, name: string, options?: TabletOptions): Promise<Tablet> {
  const context = await browser.newContext({ serviceWorkers: 'allow' })
  const trouble = await watch(context)
  await withPickers(context, options)
  await shortOfMemory(context)
  const page = await context.newPage()
  await openOffline(page)
  const close = async () => {
    await context.close()
    trouble.check()
  }
  return { page, name, trouble, close }
}

/** The same, with a passphrase, a practitioner of that name and an empty caseload. */
export async function tabletOf(browser: Browser, name: string, options?: TabletOptions): Promise<Tablet & { readonly secrets: Secrets }> {
  const tablet = await newTablet(browser, name, options)
  return { ...tablet, secrets: await setUp(tablet.page, { name, role: 'Health visitor', agency: 'Marsh Trust' }) }
}

/** The page of the shared file. */
export const toShare = (page: Page) => open(page, '#/share', share.title)

/** The page of colleagues and keys. */
export const toColleagues = (page: Page) => open(page, '#/colleagues', colleagues.title)

/** A team that this tablet began. */
export async function foundTeam(page: Page, name: string): Promise<void> {
  await toColleagues(page)
  await page.getByLabel(colleagues.start.name).fill(name)
  await press(button(page, colleagues.start.act))
  await expect(heading(page, colleagues.list.title)).toBeVisible()
}

const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim()

/** What this tablet shows a colleague: its code, and the digits to read out. */
export async function codeOf(page: Page): Promise<{ readonly code: string; readonly digits: string }> {
  await toColleagues(page)
  const mine = page.locator('.sheet').filter({ has: heading(page, colleagues.mine.title) })
  const code = mine.getByLabel(colleagues.mine.label, { exact: true })
  await expect(mine.locator('.digits')).toBeVisible()
  if (!(await code.isVisible())) await press(mine.locator('summary'))
  return { code: await code.inputValue(), digits: squeezed(await mine.locator('.digits').innerText()) }
}

/** Where the tablet asks for its passphrase once more; the practice space has none. */
export const proof = (page: Page): Locator => page.getByLabel(text.start.proof.label, { exact: true })

/** What a colleague shows: their code, and the digits that they read out. */
type Shown = Awaited<ReturnType<typeof codeOf>>

/** A colleague's code pasted, the digits held against theirs, and the colleague on the list. */
export async function addColleague(page: Page, { code, digits }: Shown, passphrase?: string): Promise<void> {
  await toColleagues(page)
  await page.getByLabel(colleagues.add.label, { exact: true }).fill(code)
  await press(button(page, colleagues.add.read))
  await expect(heading(page, colleagues.add.compare)).toBeFocused()
  expect(squeezed(await page.locator('.whose .digits').innerText())).toBe(digits)
  if (passphrase !== undefined) await prove(page, passphrase)
  await press(button(page, colleagues.add.same))
  await expect(page.getByText(colleagues.add.addedText)).toBeVisible()
}

/** The folder chosen, if this tablet does not know one yet. */
export async function chooseFolder(page: Page): Promise<void> {
  await toShare(page)
  await press(button(page, share.save.folder))
  await expect(page.getByText(share.save.place.folder(FOLDER))).toBeVisible()
}

/** What a save answered, on the page of the shared file. */
export const answer = (page: Page): Locator => page.getByRole('region', { name: share.save.answer })

/** Saved to the folder; what that answered. */
export async function save(page: Page): Promise<Locator> {
  await toShare(page)
  await press(button(page, share.save.save))
  await expect(answer(page)).toBeVisible({ timeout: 60_000 })
  return answer(page)
}

/** What stands of the meter: its sheet. */
export const meter = (page: Page): Locator => page.locator('.sheet').filter({ has: heading(page, share.onlyHere) })

/** A file as somebody opens it from where it lies. */
export async function openFile(page: Page, content: Buffer, name = SHARED): Promise<void> {
  await toShare(page)
  await page
    .getByLabel(share.open.choose, { exact: true })
    .and(page.locator('input[type=file]'))
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
}

/** A file opened and looked at, before anything of it is taken in. */
export async function look(page: Page, content: Buffer): Promise<void> {
  await openFile(page, content)
  await expect(page).toHaveURL(/#\/share\/look$/)
  await expect(page.locator('h1')).toBeVisible()
}

/** What lies in the folder, sorted. */
export const filesIn = (page: Page): Promise<string[]> =>
  page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
    const names: string[] = []
    for await (const each of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(each)
    return names.sort()
  }, FOLDER)

/** The bytes of a file of the folder. */
export async function fileOf(page: Page, name = SHARED): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([folder, file]) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder)
      const read = await (await handle.getFileHandle(file)).getFile()
      return [...new Uint8Array(await read.arrayBuffer())]
    },
    [FOLDER, name] as const,
  )
  return Buffer.from(bytes)
}

/** A file put into the folder, over what is there. */
export async function putFile(page: Page, content: Buffer, name = SHARED): Promise<void> {
  await page.evaluate(
    async ([folder, file, bytes]) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true })
      const writable = await (await handle.getFileHandle(file, { create: true })).createWritable()
      await writable.write(new Uint8Array(bytes))
      await writable.close()
    },
    [FOLDER, name, [...content]] as const,
  )
}

/** What a syncing program does: the file of one folder is in the other. */
export const carry = async (from: Page, to: Page): Promise<void> => putFile(to, await fileOf(from))

/** A file that a press gives out, as the browser saved it. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, act()])
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}

/** A copy of the whole for the team, as it is downloaded. */
export async function copyOf(page: Page) {
  await toShare(page)
  return downloaded(page, () => press(button(page, share.save.copy)))
}

/** Every box on the screen, ticked. */
export async function tickAll(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) if (!(await box.isChecked())) await press(box)
}
