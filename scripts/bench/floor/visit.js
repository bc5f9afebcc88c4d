// All that a plain page needs to keep what is tapped: one listener, one strict put, one line that says so.
const open = indexedDB.open('floor', 1)
open.onupgradeneeded = () => open.result.createObjectStore('drafts', { keyPath: 'id' })
const line = document.querySelector('.saved')

function keep(name) {
  // As many bytes as the app's own draft of a tap has.
  const sealed = new Uint8Array(window.draftBytes ?? 512)
  const writing = open.result.transaction('drafts', 'readwrite', { durability: 'strict' })
  writing.objectStore('drafts').put({ id: name.padEnd(43, '-'), sealed })
  writing.oncomplete = () => {
    line.textContent = `Saved ${performance.now()}`
  }
}

let pause
document.addEventListener('change', (event) => event.target.type === 'radio' && keep(event.target.name))
document.addEventListener('input', (event) => {
  if (event.target.tagName !== 'TEXTAREA') return
  clearTimeout(pause)
  pause = setTimeout(() => keep(event.target.name), 400)
})
open.onsuccess = () => {
  document.documentElement.dataset.ready = ''
}
