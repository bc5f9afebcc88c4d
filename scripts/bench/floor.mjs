// Writes the plain pages that the app is measured against: the same words, static HTML, and as little script as will do.
// Guards: that a ratio compares like with like. The items come from the instrument itself, so the two cannot drift apart.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from '../cli.mjs'
import { answerTo, CHILD, VISITS } from './families.js'

const load = async (path) => (await runnerImport(join(root, path), { configFile: false, root, logLevel: 'warn' })).module
const part = (name) => readFileSync(join(root, 'scripts/bench/floor', name), 'utf8')
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const page = (title, body, script = '') => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${part('page.css')}</style></head>
<body>${body}${script && `<script>${script}</script>`}</body></html>
`

/** Afterwards `folder` holds the plain pages and their service worker. Gives how many items the plain visit has. */
export async function writeFloor(folder) {
  const { plumblineV1: instrument } = await load('src/instruments/plumbline/v1.ts')
  const { en: wording } = await load('src/instruments/plumbline/wording/en.ts')
  const text = await load('src/i18n/index.ts')
  const items = instrument.domains.flatMap((domain) =>
    domain.subAreas.flatMap((subArea) => subArea.items.map((item) => ({ ...item, domain }))),
  )
  const keep = "<script>navigator.serviceWorker.register('sw.js')</script>"
  const files = {
    'index.html': page('Start', `<header><h1>Plain pages</h1></header><main><a href="visit.html">Visit</a></main>${keep}`),
    'start.html': page('Locked', start()),
    'visit.html': page('Visit', visit(items, wording, text), part('visit.js')),
    'compare.html': page('Comparison', comparison(instrument, items, wording), part('compare.js')),
    'sw.js': part('sw.js'),
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return items.length
}

const start = () => `<header><h1>Plumbline</h1></header><main><section><h2>Locked</h2>
<p>What was saved is safe on this tablet.</p>
<form><label class="words">Passphrase <input type="password" id="passphrase" autofocus></label>
<button>Unlock</button></form></section></main>`

function card(name, [value, digit, label, descriptor]) {
  return `<label class="grade"><input type="radio" name="${name}" value="${value}"><i>${digit}</i>
<span><b>${label}</b><span>${escaped(descriptor)}</span></span></label>`
}

function visit(items, wording, { visit: words }) {
  const cant = ['cant', '–', words.cant, words.cantHint]
  const sections = items.map(({ code, domain }) => {
    const item = wording.items[code]
    const grades = (item.variants?.[CHILD.band] ?? item.grades).map((text, at) => [at + 1, at + 1, wording.gradeWords[at], text])
    const looks = ['look', 'listen', 'ask'].filter((part) => item[part]).map((part) => [words.lookFor[part], item[part]])
    const boxes = [words.saw, words.childSaid, words.carerSaid].map(
      (label) => `<label class="words">${label}<textarea name="${code}/${label}" rows="3"></textarea></label>`,
    )
    return `<section><p>${escaped(wording.domains[domain.code].name)}</p><h2>${escaped(item.name)}</h2>
<p>${escaped(item.about)}</p><dl>${looks.map(([name, said]) => `<dt>${name}</dt><dd>${escaped(said)}</dd>`).join('')}</dl>
<fieldset><legend>${words.legend}</legend>${[...grades, cant].map((each) => card(code, each)).join('')}</fieldset>
${boxes.join('')}</section>`
  })
  return `<header><h1>${CHILD.name}</h1></header><main><form>${sections.join('')}</form></main><p class="saved" role="status"></p>`
}

// The grades and words of the first and the last visit of the same made-up child.
function comparison(instrument, items, wording) {
  const asked = items.filter(({ bands }) => bands.includes(CHILD.band))
  const sides = asked.map(({ code }) => {
    const at = items.findIndex((item) => item.code === code)
    return { ...wording.items[code], was: answerTo(at, 0), now: answerTo(at, VISITS - 1) }
  })
  const moved = sides
    .filter(({ was, now }) => was.grade && now.grade && was.grade !== now.grade)
    .map(({ name, about, was, now }) => ({ name, about, was: was.grade, now: now.grade, before: was.words, after: now.words }))
  const domains = instrument.domains.map(({ code }, at) => ({
    name: wording.domains[code].name,
    grades: Array.from({ length: VISITS }, (_, index) => 1 + ((at + index) % 4)),
  }))
  const days = Array.from({ length: VISITS }, (_, index) => `Visit ${index + 1}`)
  const table = (name) => `<section><h2>${name}</h2><table><tbody class="${name}"></tbody></table></section>`
  return `<header><h1>${CHILD.name}</h1></header><main>${table('domains')}<section><div class="plots"></div></section>
${table('course')}${table('moved')}</main>
<script type="application/json" id="data">${JSON.stringify({ domains, moved, days }).replaceAll('<', '\\u003c')}</script>`
}
