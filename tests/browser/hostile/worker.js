// A worker that says what it may do: compile WebAssembly, run text, fetch from its own origin.
const may = async (act) => {
  try {
    await act()
    return true
  } catch {
    return false
  }
}
postMessage({
  wasm: await may(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
  text: await may(() => (0, eval)('1')),
  fetch: await may(() => fetch(new URL('../index.html', import.meta.url))),
})
