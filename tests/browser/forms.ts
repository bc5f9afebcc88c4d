import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { Questionnaire, QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4'
import { createServer } from 'vite'
import { checker } from '../../scripts/checkers.mjs'
import type { Bundled } from '../../src/report/fhir/bundle.ts'

/** What LHC-Forms offers a page. */
interface Forms {
  readonly Util: {
    convertFHIRQuestionnaireToLForms(form: object, version: 'R4'): { hasSavedData?: boolean }
    mergeFHIRDataIntoLForms(kind: 'QuestionnaireResponse', response: object, form: object, version: 'R4'): { hasSavedData?: boolean }
    addFormToPage(form: object, element: string, options: object): Promise<void>
    getFormFHIRData(kind: 'QuestionnaireResponse', version: 'R4', element: Element | null): QuestionnaireResponse
  }
  readonly FHIR?: object
}
declare global {
  interface Window {
    LForms?: Forms
  }
}

/** The practice families as they go out, with what they were made from. The app's own code, loaded as its build loads it. */
export async function loadPracticeBundle(): Promise<Bundled> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  })
  try {
    const { practiceBundle } = await server.ssrLoadModule('/tests/browser/practice-bundle.ts')
    return await practiceBundle()
  } finally {
    await server.close()
  }
}

const PLACE = '/forms-of-others/'
const page_ = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A form</title>
<link rel="stylesheet" href="webcomponent/styles.css"></head><body><div id="form"></div>
<script src="webcomponent/assets/lib/zone.min.js"></script><script src="webcomponent/lhc-forms.js"></script>
<script src="fhir/R4/lformsFHIR.min.js"></script></body></html>`

/** A page with LHC-Forms and nothing else, from this machine alone: what it asks of anybody else is refused and told. */
export async function openForms(page: Page, baseURL: string): Promise<{ readonly asked: readonly string[] }> {
  const folder = join(checker('lforms'), 'dist/lforms')
  const asked: string[] = []
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (!url.href.startsWith(new URL(PLACE, baseURL).href)) {
      asked.push(url.href)
      return route.abort()
    }
    const path = url.pathname.slice(PLACE.length)
    return path === '' ? route.fulfill({ contentType: 'text/html', body: page_ }) : route.fulfill({ path: join(folder, path) })
  })
  await page.goto(new URL(PLACE, baseURL).href)
  await page.waitForFunction(() => Boolean(window.LForms?.Util && window.LForms.FHIR))
  return { asked }
}

/** Shows a form, filled in where there is a response, and works out what it works out itself. */
export function showForm(page: Page, form: Questionnaire, response: QuestionnaireResponse | null): Promise<void> {
  return page.evaluate(
    async ([shown, filled]) => {
      const { Util } = window.LForms as Forms
      const empty = Util.convertFHIRQuestionnaireToLForms(shown, 'R4')
      const ready = filled ? Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', filled, empty, 'R4') : empty
      // What was saved is not worked out again. Here it must be.
      ready.hasSavedData = false
      document.getElementById('form')?.replaceChildren()
      await Util.addFormToPage(ready, 'form', { fhirVersion: 'R4' })
    },
    [form, response] as const,
  )
}

/** What the form on the page holds, as it gives it back. */
export const formData = (page: Page): Promise<QuestionnaireResponse> =>
  page.evaluate(() => (window.LForms as Forms).Util.getFormFHIRData('QuestionnaireResponse', 'R4', document.getElementById('form')))

type Given = string | number | boolean

/** Every answer by the name of its question: codes with their system, texts and numbers as they are. */
export function answersOf(items: readonly QuestionnaireResponseItem[] = []): Map<string, Given> {
  const found = new Map<string, Given>()
  for (const { linkId, answer, item } of items) {
    for (const each of answer ?? []) {
      const { valueCoding, valueString, valueBoolean, valueInteger } = each
      const value = valueCoding
        ? `${valueCoding.system}|${valueCoding.code}|${valueCoding.display}`
        : (valueString ?? valueBoolean ?? valueInteger)
      if (value !== undefined) found.set(linkId, value)
      for (const [link, inside] of answersOf(each.item)) found.set(link, inside)
    }
    for (const [link, inside] of answersOf(item)) found.set(link, inside)
  }
  return found
}

const HEADLINE = /_headline$/

/** A response without what the form works out. */
export function withoutHeadlines(items: readonly QuestionnaireResponseItem[]): QuestionnaireResponseItem[] {
  return items
    .filter(({ linkId }) => !HEADLINE.test(linkId))
    .map((each) => (each.item ? { ...each, item: withoutHeadlines(each.item) } : each))
}

/** The headlines in a response, by domain. */
export const headlinesOf = (answers: ReadonlyMap<string, Given>): Record<string, Given> =>
  Object.fromEntries([...answers].flatMap(([link, value]) => (HEADLINE.test(link) ? [[link.replace(HEADLINE, ''), value]] : [])))
