import { chance } from '../../scripts/faults/random.mjs'

// `CALL` is what the attacker wants to run. Each of these runs in some browser when it lands as HTML, as an attribute or as an address.
const TAGS = [
  '<img src=x onerror=CALL>',
  '<svg onload=CALL>',
  '<svg><script>CALL</script></svg>',
  '<script>CALL</script>',
  '<body onpageshow=CALL>',
  '<input autofocus onfocus=CALL>',
  '<details open ontoggle=CALL>',
  '<video><source onerror=CALL></video>',
  '<audio src=x onerror=CALL>',
  '<iframe srcdoc="<script>parent.CALL</script>"></iframe>',
  '<iframe src="javascript:parent.CALL"></iframe>',
  '<a href="javascript:CALL" class=link>open</a>',
  '<math><mi xlink:href="javascript:CALL">x</mi></math>',
  '<form><button formaction="javascript:CALL">x</button></form>',
  '<object data="javascript:CALL"></object>',
  '<style>@keyframes x{}</style><p style="animation:x 1s" onanimationstart=CALL>',
  '<template><img src=x onerror=CALL></template><img src=x onerror=CALL>',
  '<noscript><p title="</noscript><img src=x onerror=CALL>">',
  '<svg><animate onbegin=CALL attributeName=x dur=1s>',
  '<marquee onstart=CALL>',
  '<select autofocus onfocus=CALL>',
  '<link rel=stylesheet href=x onerror=CALL>',
  '<img srcset="x 1x" onerror=CALL>',
  '<svg><style><img src=x onerror=CALL></style></svg>',
]
const ELSEWHERE = [
  'javascript:CALL',
  'JaVaScRiPt:CALL',
  'java\tscript:CALL',
  ' javascript:CALL',
  'data:text/html,<script>CALL</script>',
  '{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=CALL>"}}',
  '{"type":"img","props":{"src":"x","onError":"CALL"},"__v":1,"constructor":null}',
  '{"__proto__":{"innerHTML":"<img src=x onerror=CALL>"}}',
  `$\{CALL}`,
  '{{constructor.constructor("CALL")()}}',
  "'-CALL-'",
  '</script><script>CALL</script>',
]
// What it may have to get out of first.
const OUT_OF = ['', '">', "'>", '-->', '</textarea>', '</title>', '</style>', ']]>', '</option></select>', '<!--><!---->', '\u2028', '<p>']
const WRITTEN = [
  (text: string) => text,
  (text: string) => text.replace(/<(\w+)/g, (tag) => tag.toUpperCase()),
  (text: string) => text.replace(/ on(\w+)=/g, '\n/on$1 = '),
  (text: string) => text.replace(/ (\w+)=(\S+?)>/g, ' $1="$2">'),
  (text: string) => text.replaceAll('javascript:', 'javascript&colon;'),
  (text: string) => text.replaceAll('script:', 's\u0000cript:'),
]

/** A text that would call `ran(id)` if any of it became code. */
export interface Payload {
  readonly id: string
  readonly text: string
}

/** So many texts that try to become code, the same ones for a seed. Where there are more of them than ways, ways come again under new ids. */
export function payloads(count: number, seed: number): readonly Payload[] {
  const ways = [...TAGS, ...ELSEWHERE].flatMap((base) => OUT_OF.flatMap((out) => WRITTEN.map((write) => write(out + base))))
  const dice = chance(seed)
  const left = [...new Set(ways)]
  // The plain ones first: they run nearly everywhere, so a campaign of any size has them.
  const plain = [...TAGS, ...ELSEWHERE]
  return Array.from({ length: count }, (_, at) => {
    const way = plain[at] ?? (left.length > 0 ? left.splice(dice.below(left.length), 1)[0] : dice.pick(ways)) ?? ''
    const id = `p${at}`
    return { id, text: way.replaceAll('CALL', `ran('${id}')`) }
  })
}
