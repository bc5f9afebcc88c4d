import { type ArgonJob, argon } from './argon2id.ts'

// The only script that may run WebAssembly: its own response carries 'wasm-unsafe-eval', the page's does not.
addEventListener('message', async (event: MessageEvent<ArgonJob>) => {
  const derived = await argon(event.data)
  postMessage(derived, { transfer: [derived.buffer] })
})
