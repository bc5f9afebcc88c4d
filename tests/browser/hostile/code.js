// Attack code that a page of ours loads in place of the app, from our own origin: the worst case, a hostile module in the bundle.
// It tries to turn text into code and leaves the names of what ran in data-ran.
const ran = []
window.ran = (name) => ran.push(name)
const attempt = (name, act) => {
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

attempt('eval', () => (0, eval)('ran("eval")'))
attempt('Function', () => new Function('ran("Function")')())
attempt('setTimeout', () => setTimeout('ran("setTimeout")'))
attempt('inline script', () => add('script', (script) => script.append('ran("inline script")')))
attempt('script.text', () => add('script', (script) => (script.text = 'ran("script.text")')))
attempt('script.src', () => add('script', (script) => (script.src = './second.js')))
attempt('handler', () => add('button', (button) => button.setAttribute('onclick', 'ran("handler")')).click())
attempt('innerHTML', () => add('div', (div) => (div.innerHTML = '<img src="./none.png" onerror="ran(\'innerHTML\')">')))
attempt('srcdoc', () => add('iframe', (frame) => frame.setAttribute('srcdoc', '<script>parent.ran("srcdoc")</script>')))
attempt('javascript link', () => add('a', (link) => link.setAttribute('href', 'javascript:ran("javascript link")')).click())
attempt('data module', () => import('data:text/javascript,ran("data module")').catch(() => {}))
attempt('blob module', () => import(URL.createObjectURL(new Blob(['ran("blob module")'], { type: 'text/javascript' }))).catch(() => {}))
attempt('blob worker', () => {
  const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })))
  worker.onmessage = () => ran.push('blob worker')
})
attempt('wasm', () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) && ran.push('wasm'))

setTimeout(() => {
  document.documentElement.dataset.ran = JSON.stringify(ran)
}, 1000)
