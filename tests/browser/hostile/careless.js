// A page that does everything wrong with the texts of payloads.json: what stands between them and code is then the policy alone.
const ran = new Set()
window.ran = (id) => ran.add(id)
const attempt = (act) => {
  try {
    act()
  } catch {
    // Refused, which is the point.
  }
}
const add = (tag, set) => {
  const element = document.createElement(tag)
  set(element)
  document.body.append(element)
  return element
}
const sinks = {
  html: (text) => add('div', (div) => (div.innerHTML = text)),
  document: (text) => add('div', (div) => div.append(document.createRange().createContextualFragment(text))),
  beside: (text) => add('div', (div) => div).insertAdjacentHTML('beforeend', text),
  handler: (text) => add('button', (button) => button.setAttribute('onclick', /ran\('\w+'\)/.exec(text)?.[0] ?? '')).click(),
  // Any other address would lead away from the page, which is for the channels to try.
  link: (text) => /^\s*javascript:/i.test(text.replace(/[\t\n\r]/g, '')) && add('a', (link) => link.setAttribute('href', text)).click(),
  spread: (text) => add('div', (div) => Object.assign(div, { innerHTML: JSON.parse(text).dangerouslySetInnerHTML.__html })),
}
const { payloads } = await (await fetch('./payloads.json')).json()
// Only what leads away from the page would end the campaign; it is counted by the channels.
addEventListener('submit', (event) => event.preventDefault(), true)
for (const { text } of payloads) {
  for (const sink of Object.values(sinks)) attempt(() => sink(text))
  for (const link of document.querySelectorAll('a[href^="javascript"]')) attempt(() => link.click())
  await new Promise((done) => setTimeout(done, 2))
  document.body.replaceChildren()
}
await new Promise((done) => setTimeout(done, 500))
document.documentElement.dataset.tried = String(payloads.length * Object.keys(sinks).length)
document.documentElement.dataset.ran = JSON.stringify([...ran])
