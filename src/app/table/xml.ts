/** What one hears while an XML text is read: elements by their names without prefix, and the text between them. */
export interface Hearer {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** A text with its entities resolved; null where it has one that is not among the five of XML, or no sign's number. */
function resolved(text: string): string | null {
  let known = true
  const plain = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));?/gi, (_, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null
    const sign = code === null ? ENTITIES[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    if (sign === undefined) known = false
    return sign ?? ''
  })
  return known ? plain : null
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

const TAG = /^<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function attributesIn(text: string): Record<string, string> | null {
  const found: Record<string, string> = Object.create(null)
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const value = resolved(double ?? single ?? '')
    if (value === null) return null
    found[local(name)] = value
  }
  return found
}

/** Tags that this reader passes over, by how they begin and end. What declares a document type or an entity is refused. */
const PASSED = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const

/**
 * Reads an XML text of a workbook from its beginning to its end; false where it is not well formed or is more than a workbook needs.
 * The browser's own parser is not for this: a page that lets no text become markup does not lend it, and it would load what a text names.
 */
export function readXml(text: string, hearer: Hearer): boolean {
  const open: string[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at)
      const plain = resolved(text.slice(at, next === -1 ? undefined : next))
      if (plain === null || (open.length === 0 && plain.trim() !== '')) return false
      if (open.length > 0) hearer.text?.(plain)
      at = next === -1 ? text.length : next
      continue
    }
    const passed = PASSED.find(([begins]) => text.startsWith(begins, at))
    if (passed) {
      const end = text.indexOf(passed[1], at)
      if (end === -1) return false
      at = end + passed[1].length
      continue
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end === -1 || open.length === 0) return false
      hearer.text?.(text.slice(at + 9, end))
      at = end + 3
      continue
    }
    const end = text.indexOf('>', at)
    const tag = end === -1 || end - at > 10_000 ? null : TAG.exec(text.slice(at, end + 1))
    if (!tag) return false
    const [, closing, name = '', attributes = '', empty] = tag
    if (closing) {
      if (open.pop() !== name) return false
      hearer.close?.(local(name))
    } else {
      const given = attributesIn(attributes)
      if (!given || open.length > 50) return false
      hearer.open?.(local(name), given)
      if (empty) hearer.close?.(local(name))
      else open.push(name)
    }
    at = end + 1
  }
  return open.length === 0
}
