// What a step runs inside the page: found by the words that a person sees, pressed and typed into from within.

/** The source of an async function of one argument, to be run in a tab: `act(page, words, args)` with the tools below at hand. */
export const inPage = (act, words = {}) => `async (args) => (${act})((${tools})(), ${JSON.stringify(words)}, args)`

function tools() {
  const LIMIT_MS = 30_000
  const shown = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0
  const words = (element) => (element?.getAttribute('aria-label') ?? element?.innerText ?? '').replace(/\s+/g, ' ').trim()
  const find = (css, name) => [...document.querySelectorAll(css)].filter(shown).find((each) => words(each).startsWith(name))
  const until = async (what, look) => {
    for (const end = performance.now() + LIMIT_MS; performance.now() < end; await new Promise((done) => setTimeout(done, 50))) {
      const found = await look()
      if (found) return found
    }
    throw new Error(`waited for ${what}; on the screen: ${document.body.innerText.replace(/\s+/g, ' ').slice(0, 300)}`)
  }
  // Waits, so that the screen knows of each before the next.
  const enter = async (input, value) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((done) => setTimeout(done, 50))
  }
  return {
    until,
    enter,
    heading: (name) => until(`the heading ${name}`, () => find('h1, h2', name)),
    press: async (name, css = 'button, a') => (await until(`${css} ${name}`, () => find(css, name))).click(),
    at: (css) => until(css, () => [...document.querySelectorAll(css)].find(shown)),
    fill: async (name, value) => {
      const label = await until(`the label ${name}`, () => find('label', name))
      await enter(label.control ?? document.getElementById(label.htmlFor), value)
    },
    list: async () => {
      await until('the words', () => document.querySelectorAll('ol li').length >= 5)
      return [...document.querySelectorAll('ol li')].map((row) => row.innerText.replace(/^\s*\d+\.?\s*/, '').trim())
    },
  }
}
