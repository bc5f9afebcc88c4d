// Part of check-bans.mjs: where the addresses of links come from, and what is spread into elements.
import { boundNames, walk } from './modules.mjs'

// Attributes that are addresses.
const ADDRESS = new Set([
  'href',
  'src',
  'srcset',
  'srcSet',
  'action',
  'formAction',
  'formaction',
  'data',
  'poster',
  'ping',
  'xlinkHref',
  'xlink:href',
])
// The components that call an address otherwise, and by which name: it is judged where it is given, and trusted where it is handed on.
const HANDS_ON = { SaveDock: 'back', SaveButtons: 'cancel', Asked: 'edit' }
const HANDED = new Set(['href', ...Object.values(HANDS_ON)])

/** For all modules, a function that names the breaches of one: `[sentence, node]`. */
export function safeLinks(modules) {
  const passers = new Set(modules.flatMap(passersOf))
  return ({ program }) => {
    const found = []
    const scope = scopeOf(program)
    walk(program, (node) => {
      if (node.type === 'JSXOpeningElement') found.push(...ofElement(node, scope, passers))
      const key = node.type === 'Property' ? (node.key.name ?? node.key.value) : ''
      if (key === 'href' && node.value.type !== 'AssignmentPattern' && !scope.patterns.has(node) && !isSafe(node.value, scope)) {
        found.push(['gives a link an address that neither stands here nor comes from hrefTo', node])
      }
      // An element made by hand: a file that is handed out, by an address of our own memory.
      const isSet = node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression'
      if (isSet && ADDRESS.has(node.left.property.name) && !isSafe(node.right, scope)) found.push(['sets an address from data', node])
    })
    return found
  }
}

function ofElement({ name, attributes }, scope, passers) {
  const element = name.name ?? ''
  const isHost = /^[a-z]/.test(element)
  return attributes.flatMap((each) => {
    if (each.type === 'JSXSpreadAttribute') {
      const matters = isHost || passers.has(element)
      return matters && !isOwnSpread(each.argument, scope) ? [[`spreads what may be data into <${element}>`, each]] : []
    }
    const attribute = each.name.name
    if (!(isHost ? ADDRESS.has(attribute) : /^href(Of)?$/.test(attribute) || HANDS_ON[element] === attribute)) return []
    const value = each.value?.type === 'JSXExpressionContainer' ? each.value.expression : each.value
    return value && !isSafe(attribute === 'hrefOf' ? resultOf(value) : value, scope)
      ? [[`gives <${element}> a ${attribute} that neither stands here nor comes from hrefTo`, each]]
      : []
  })
}

function isSafe(node, scope, seen = new Set()) {
  const safe = (each) => isSafe(each, scope, seen)
  switch (node?.type) {
    case 'Literal':
      return node.value === null || (typeof node.value === 'string' && isOurs(node.value))
    case 'TemplateLiteral':
      return /^(#|\.\/)/.test(node.quasis[0]?.value.cooked ?? '')
    case 'ConditionalExpression':
      return safe(node.consequent) && safe(node.alternate)
    case 'LogicalExpression':
      return (node.operator === '&&' || safe(node.left)) && safe(node.right)
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return safe(node.expression)
    case 'MemberExpression':
      // Where the object was made, its href was judged.
      return !node.computed && node.property.name === 'href' && node.object.name !== 'location'
    case 'CallExpression': {
      const callee = node.callee.type === 'Identifier' ? node.callee.name : ''
      const isBlob =
        node.callee.type === 'MemberExpression' && node.callee.object.name === 'URL' && node.callee.property.name === 'createObjectURL'
      if (callee === 'hrefTo' || callee === 'hrefOf' || isBlob) return true
      return scope.values.has(callee) && !seen.has(callee) && safe(resultOf(scope.values.get(callee))) && Boolean(seen.add(callee))
    }
    case 'Identifier': {
      return node.name === 'undefined' || (HANDED.has(node.name) && scope.given.has(node.name)) || known(node.name)
    }
    default:
      return false
  }
  function known(name) {
    if (!scope.values.has(name) || seen.has(name)) return false
    seen.add(name)
    return isSafe(scope.values.get(name), scope, seen)
  }
}

const isOurs = (address) => /^(#|\.\/|$)/.test(address)
// The expression that a short function comes to.
const resultOf = (node) => (node?.type === 'ArrowFunctionExpression' && node.expression ? node.body : null)

// Handed on as it came: the rest of a component's own parameters, what a hook of ours gave, what ties a field to its label, or what stands here.
function isOwnSpread(node, scope) {
  if (node.type === 'ObjectExpression') return true
  if (node.type === 'MemberExpression') return /^[A-Z_]+$/.test(node.object.name ?? '') && !node.computed
  if (node.type === 'ParenthesizedExpression') return isOwnSpread(node.expression, scope)
  if (node.type === 'LogicalExpression') return isOwnSpread(node.right, scope)
  if (node.type === 'ConditionalExpression') return isOwnSpread(node.consequent, scope) && isOwnSpread(node.alternate, scope)
  // What a function of this file, of a neighbour or of a hook makes out of its own keys.
  if (node.type === 'CallExpression') return MAKERS.some((names) => scope[names].has(node.callee.name)) || node.callee.name === 'field'
  if (node.type !== 'Identifier') return false
  if (node.name === 'wiring' || scope.hooked.has(node.name) || scope.rests.has(node.name)) return true
  const value = scope.values.get(node.name)
  return Boolean(value) && value.type !== 'Identifier' && isOwnSpread(value, scope)
}

const MAKERS = ['locals', 'hooked', 'makers']

// The components whose rest of parameters ends in an element of the page.
function passersOf({ program }) {
  const found = []
  walk(program, (node) => {
    if (node.type !== 'FunctionDeclaration' || !node.id || !/^[A-Z]/.test(node.id.name)) return
    const rests = new Set(node.params.flatMap(restsOf))
    walk(node.body, (inner) => {
      if (inner.type === 'VariableDeclarator' && inner.init?.name === 'props') for (const name of restsOf(inner.id)) rests.add(name)
      if (inner.type !== 'JSXOpeningElement' || !/^[a-z]/.test(inner.name.name ?? '')) return
      const spread = inner.attributes.find((each) => each.type === 'JSXSpreadAttribute' && rests.has(each.argument.name))
      if (spread) found.push(node.id.name)
    })
  })
  return found
}

const restsOf = (pattern) =>
  pattern.type === 'ObjectPattern' ? pattern.properties.filter((each) => each.type === 'RestElement').map((each) => each.argument.name) : []

// What the names of a file stand for: constants by their expression, parameters as given, rests of parameters, and imported functions.
function scopeOf(program) {
  const scope = {
    values: new Map(),
    given: new Set(),
    rests: new Set(),
    hooked: new Set(),
    makers: new Set(),
    locals: new Set(),
    patterns: new Set(),
  }
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') scope.values.set(node.id.name, node.init)
    if (node.type === 'VariableDeclarator' && node.init?.type === 'ArrowFunctionExpression') scope.makers.add(node.id.name)
    if (node.type === 'ImportSpecifier') scope.locals.add(node.local.name)
    if (node.type === 'FunctionDeclaration' && node.id) scope.locals.add(node.id.name)
    if (node.type === 'ObjectPattern') for (const each of node.properties) scope.patterns.add(each)
    if (node.type === 'VariableDeclarator') for (const name of boundNames(node.id)) if (node.id.type !== 'Identifier') scope.given.add(name)
    if (node.type === 'VariableDeclarator' && node.init?.type === 'Identifier' && node.init.name === 'props') {
      for (const name of restsOf(node.id)) scope.rests.add(name)
    }
    if (node.type === 'VariableDeclarator' && node.init?.type === 'CallExpression' && /^use[A-Z]/.test(node.init.callee.name ?? '')) {
      for (const name of boundNames(node.id)) scope.hooked.add(name)
    }
    for (const param of node.params ?? []) {
      for (const name of boundNames(param)) scope.given.add(name)
      for (const name of restsOf(param)) scope.rests.add(name)
    }
  })
  return scope
}
