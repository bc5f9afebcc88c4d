import { type ArgonJob, argon } from './argon2id.ts'

// The only script that may run WebAssembly: its own response carries 'wasm-unsafe-eval', the page's does not.
addEventListener('message', async (event: MessageEvent<ArgonJob>) => {
  try {
    const derived = await argon(event.data)
    postMessage(derived, { transfer: [derived.buffer] })
  } catch (error) {
    // No memory for it: WebAssembly says so with a RangeError, and nobody would hear of it out there.
    if (!(error instanceof RangeError) && !(error instanceof WebAssembly.RuntimeError)) throw error
    postMessage(null)
  }
})
