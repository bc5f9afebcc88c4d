// Guards that text from a person, a file or a colleague can never become code or an address: nothing here builds HTML or runs text, every
// link is written here or made by the one function for addresses, no data is spread into an element, and nobody is talked to.
// One wall of four: the text nodes of the renderer, the content security policy and Trusted Types hold where this one is climbed.
import { checkAsCommand } from './cli.mjs'
import { safeLinks } from './links.mjs'
import { readModules, walk } from './modules.mjs'

const HTML = ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'srcDoc', 'setHTML', 'setHTMLUnsafe']
HTML.push('parseHTMLUnsafe', 'createContextualFragment', 'DOMParser', 'XSLTProcessor', 'designMode', 'contentEditable')
const RUN = ['eval', 'Function', 'importScripts', 'execScript']
const TALK = ['XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'sendBeacon', 'WebTransport', 'cookie']

// What is right in one place and nowhere else.
const HOMES = {
  localStorage: ['src/main.tsx'],
  sessionStorage: ['src/ui/session.ts', 'src/ui/update/chunks.ts'],
  fetch: ['src/sw/sw.ts', 'src/ui/packs/Examples.tsx', 'src/ui/update/chunks.ts'],
}

/** Each breach as 'file:line sentence'. */
export function checkBans(root) {
  const modules = readModules(root, 'src')
  const unsafeLinks = safeLinks(modules)
  return modules.flatMap((module) => {
    const found = [...named(module), ...called(module), ...unsafeLinks(module)]
    return found
      .sort((one, other) => one[1].start - other[1].start)
      .map(([what, node]) => `${module.file}:${module.line(node.start)} ${what}`)
  })
}

// Names that say it all, wherever code (not a comment, a text or a type) speaks them.
function named({ file, program }) {
  const found = []
  const see = (name, node) => {
    if (HTML.includes(name)) found.push([`says ${name}: text goes into text nodes`, node])
    if (TALK.includes(name)) found.push([`says ${name}: the page talks to nobody, and keeps no cookie`, node])
    if (Object.hasOwn(HOMES, name) && !HOMES[name].includes(file))
      found.push([`says ${name}, whose home is ${HOMES[name].join(' and ')}`, node])
  }
  walk(program, (node, parent, key) => {
    if (/^TS/.test(node.type) && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(node.type) && !/^TSParameterProperty/.test(node.type))
      return false
    if (node.type === 'Identifier') {
      // A key or a property that is called so may be ours (`{ cookie: 1 }`), unless it is a way into the browser.
      const isOwn = (key === 'key' && !HTML.includes(node.name)) || (key === 'property' && node.name === 'fetch')
      if (!isOwn || parent?.computed) see(node.name, node)
    }
    if (node.type === 'JSXAttribute') see(String(node.name.name), node)
    if (node.type === 'Literal' && key === 'property' && parent?.computed) see(String(node.value), node)
    if (node.type === 'Literal' && typeof node.value === 'string' && /^\s*(javascript|vbscript):/i.test(node.value)) {
      found.push(['writes a javascript: address', node])
    }
    return true
  })
  return found
}

function called({ program }) {
  const found = []
  walk(program, (node) => {
    if (node.type === 'ImportExpression' && !/^(Literal|TemplateLiteral)$/.test(node.source.type))
      found.push(['imports by a name that it works out', node])
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
    const { callee, arguments: given } = node
    const name = callee.type === 'MemberExpression' ? (callee.property.name ?? callee.property.value) : callee.name
    if (RUN.includes(name)) found.push([`runs text: ${name}`, node])
    if (/^set(Timeout|Interval)$/.test(name ?? '') && /^(Literal|TemplateLiteral|BinaryExpression)$/.test(given[0]?.type ?? '')) {
      found.push([`runs text: ${name}`, node])
    }
    if (callee.type === 'MemberExpression' && callee.object.name === 'document' && /^write(ln)?$/.test(name ?? ''))
      found.push(['says document.write', node])
    if (name === 'postMessage' && mentions(given, '*')) found.push(["posts to '*', whoever that is", node])
    if (callee.type === 'MemberExpression' && callee.object.name === 'window' && name === 'open') found.push(['opens a window', node])
    if (/^(Shared)?Worker$/.test(name ?? '') && given[0]?.callee?.name !== 'trustedUrl')
      found.push(['starts a worker by an address that trustedUrl did not see', node])
    if (
      name === 'setAttribute' &&
      (given[0]?.type !== 'Literal' || /^(on|href|src|style|action|formaction)/i.test(String(given[0].value)))
    ) {
      found.push(['sets an attribute that may be an address or a handler', node])
    }
  })
  return found
}

function mentions(nodes, value) {
  let found = false
  const see = (node) => {
    if (node.type === 'Literal' && node.value === value) found = true
  }
  for (const each of nodes) walk(each, see)
  return found
}

await checkAsCommand(import.meta, checkBans, { good: 'bans: no text becomes code or an address', bad: 'bans' })
