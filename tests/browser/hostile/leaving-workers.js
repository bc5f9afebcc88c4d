// Loaded in place of the app: starts the attack code of worker-channels.js in each folder that workers are started from.
const policy = window.trustedTypes.createPolicy('app-url', { createScriptURL: (url) => url })
const port = new URL(location.href).searchParams.get('port')
const tries = (folder) =>
  new Promise((done) => {
    const url = `./${folder}/leaving-trial.js?port=${port}&from=${folder}`
    const worker = new Worker(policy.createScriptURL(url), { type: 'module' })
    worker.onmessage = ({ data }) => done(data)
    worker.onerror = (event) => done([`${folder} did not start: ${event.message}`])
  })
const tried = await Promise.all(['worker', 'bundle-worker', 'files-worker', 'assets'].map(tries))
document.documentElement.dataset.tried = JSON.stringify(tried.flat())
