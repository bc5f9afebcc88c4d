// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { checkBans } from '../../scripts/check-bans.mjs'
import { plant } from './plant.ts'

// Like the forbidden, and none of it: a comment, a text, a type, a key of our own, an address from where addresses come from.
const clean = {
  'src/main.tsx': 'const storage = localStorage\nexport const kept = storage',
  'src/ui/route.ts': 'export const hrefTo = (route: { at: string }) => `#/${route.at}`',
  'src/ui/parts/Button.tsx': `
    export function LinkButton({ children, wide, ...rest }) { return <a {...rest}>{children}</a> }
    export function TextField(props) { const { label, ...rest } = props; return <Field>{(wiring) => <input {...rest} {...wiring} />}</Field> }`,
  'src/ui/Board.tsx': `
    // innerHTML, eval and javascript: are words of this comment
    import { hrefTo } from './route.ts'
    interface Shown { innerHTML: string; cookie: 1 }
    const ROLES = { cell: { role: 'cell' } }
    export const said = 'eval(1), document.write, postMessage("*"), <a href=x>, fetch(x)'
    export function Board({ family, href, more, ...rest }) {
      const to = (at) => hrefTo({ at, family })
      const plan = more ? hrefTo({ at: 'plan' }) : '#/'
      const field = (name) => ({ name, id: name })
      const rows = [{ key: 1, href: to('rows') }]
      return <div {...rest}>
        <a href={plan} /><a href={href ?? to('x')} /><a href={rows[0].href} /><a href="#main" /><a href={\`#\${family.id}\`} />
        <LinkButton href={to('b')} wide /><LinkButton {...rest} href="#/" /><TextField {...field('name')} label={family.name} />
        <td {...ROLES.cell} {...(more && { title: more })} /><Part {...family} />
      </div>
    }`,
  'src/seal/kdf.ts':
    "import { trustedUrl } from './t.ts'\nexport const start = (worker) => new Worker(trustedUrl(worker)).postMessage({ all: '* not a target' })",
  'src/app/times.ts': 'export const later = (run) => setTimeout(() => run(), 5)\nexport const lazy = () => import("../ui/Board.tsx")',
}

const breaches: [string, string, string][] = [
  ['HTML by a property', 'x.innerHTML = y', 'says innerHTML'],
  ['by another', 'x.outerHTML = y', 'says outerHTML'],
  ['by a name in brackets', "x['innerHTML'] = y", 'says innerHTML'],
  ['by a name taken apart', 'const { innerHTML } = x', 'says innerHTML'],
  ['by a prop', 'const a = <p dangerouslySetInnerHTML={{ __html: y }} />', 'says dangerouslySetInnerHTML'],
  ['by a prop in an object', 'const a = { dangerouslySetInnerHTML: { __html: y } }', 'says dangerouslySetInnerHTML'],
  ['by a call', "x.insertAdjacentHTML('beforeend', y)", 'says insertAdjacentHTML'],
  ['by a frame', 'const a = <iframe srcdoc={y} />', 'says srcdoc'],
  ['by a parser', "new DOMParser().parseFromString(y, 'text/html')", 'says DOMParser'],
  ['by writing', 'document.write(y)', 'says document.write'],
  ['eval', 'eval(y)', 'runs text: eval'],
  ['eval from afar', 'globalThis.eval(y)', 'runs text: eval'],
  ['a function of text', 'new Function(y)()', 'runs text: Function'],
  ['a timer of text', "setTimeout('y()', 5)", 'runs text: setTimeout'],
  ['a module by a worked-out name', 'import(y)', 'imports by a name'],
  ['a worker by any address', "new Worker('./x.js')", 'starts a worker'],
  ['a message to anybody', "parent.postMessage(y, '*')", "posts to '*'"],
  ['a message to anybody by option', "parent.postMessage(y, { targetOrigin: '*' })", "posts to '*'"],
  ['small storage outside its home', "localStorage.setItem('a', y)", 'says localStorage, whose home is src/main.tsx'],
  ['the other one', "window.sessionStorage.setItem('a', y)", 'says sessionStorage'],
  ['a cookie', 'document.cookie = y', 'says cookie'],
  ['a request', "fetch('./x')", 'says fetch'],
  ['a beacon', 'navigator.sendBeacon(y)', 'says sendBeacon'],
  ['a socket', 'new WebSocket(y)', 'says WebSocket'],
  ['a window', 'window.open(y)', 'opens a window'],
  ['an attribute of any name', 'x.setAttribute(y, z)', 'sets an attribute'],
  ['a handler as text', "x.setAttribute('onclick', z)", 'sets an attribute'],
  ['an address set from data', 'x.href = fact.link', 'sets an address from data'],
  ['a link from data', 'export const A = ({ fact }) => <a href={fact.link}>x</a>', 'gives <a> a href'],
  ['a link from a parameter of another name', 'export const A = ({ link }) => <a href={link}>x</a>', 'gives <a> a href'],
  ['a link put together', 'export const A = ({ fact }) => <a href={`${fact.link}#x`}>x</a>', 'gives <a> a href'],
  ['a link to elsewhere', 'export const A = () => <a href="https://example.org">x</a>', 'gives <a> a href'],
  ['a link that is script', 'export const A = () => <a href="javascript:y()">x</a>', 'javascript: address'],
  [
    'a link from data in a component',
    'export const A = ({ fact }) => <LinkButton href={fact.link}>x</LinkButton>',
    'gives <LinkButton> a href',
  ],
  ['in a component that calls it otherwise', 'export const A = ({ fact }) => <SaveDock back={fact.link} />', 'gives <SaveDock> a back'],
  ['on the branch nobody looks at', 'export const A = ({ f, g }) => <a href={f ? "#/" : g.link}>x</a>', 'gives <a> a href'],
  ['through a constant', 'export const A = ({ f }) => { const to = f.link; return <a href={to}>x</a> }', 'gives <a> a href'],
  ['in a row of links', 'export const rows = (f) => [{ href: f.link }]', 'gives a link an address'],
  ['a picture from data', 'export const A = ({ f }) => <img src={f.picture} />', 'gives <img> a src'],
  ['a form that is sent somewhere', 'export const A = ({ f }) => <form action={f.to} />', 'gives <form> a action'],
  ['data spread into an element', 'export const A = ({ fact }) => <p {...fact} />', 'spreads what may be data into <p>'],
  ['a part of it', 'export const A = ({ fact }) => <p {...fact.payload} />', 'spreads what may be data into <p>'],
  ['through a constant of another name', 'export const A = ({ fact }) => { const all = fact; return <p {...all} /> }', 'into <p>'],
  ['what was just read', 'export const A = ({ text }) => <p {...JSON.parse(text)} />', 'into <p>'],
  ['into a component that hands on what is left', 'export const A = ({ fact }) => <LinkButton {...fact} />', 'into <LinkButton>'],
]

describe('bans', () => {
  test('a house in order passes', () => {
    expect(checkBans(plant(clean))).toEqual([])
  })

  test.each(breaches)('%s', (_what, code, sentence) => {
    const found = checkBans(plant({ ...clean, 'src/ui/A.tsx': `\n${code}` }))
    expect(found.length).toBeGreaterThan(0)
    for (const each of found) expect(each).toMatch(/^src\/ui\/A\.tsx:2 /)
    expect(found.join('\n')).toContain(sentence)
  })
})
