// Loaded in place of the app: starts the same worker under a name that may compile WebAssembly, under one that may not even fetch, and under any other.
const policy = window.trustedTypes.createPolicy('app-url', { createScriptURL: (url) => url })
await navigator.serviceWorker.register(policy.createScriptURL('./sw.js'))

const says = (path) =>
  new Promise((done) => {
    const worker = new Worker(policy.createScriptURL(path), { type: 'module' })
    worker.onmessage = ({ data }) => done(data)
    worker.onerror = () => done('not started')
  })
document.documentElement.dataset.said = JSON.stringify({
  argon: await says('./worker/argon-trial.js'),
  bundle: await says('./bundle-worker/bundle-trial.js'),
  files: await says('./files-worker/files-trial.js'),
  other: await says('./assets/other-trial.js'),
})
