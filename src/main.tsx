import { render } from 'preact'
import { Workbox } from 'workbox-window'

const app = document.getElementById('app')
if (!app) throw new Error('index.html has no #app')
render(
  <main>
    <h1>Plumbline</h1>
  </main>,
  app,
)

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const policy = window.trustedTypes?.createPolicy('app-url', { createScriptURL: (url) => url })
  void new Workbox(policy?.createScriptURL('./sw.js') ?? './sw.js').register()
}
