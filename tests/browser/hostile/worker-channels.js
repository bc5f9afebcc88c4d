// Attack code inside a worker. It tries to reach a listener on another origin by every channel that a worker has.
const { searchParams } = new URL(self.location.href)
const to = (channel) => `http://127.0.0.1:${searchParams.get('port')}/${searchParams.get('from')}-${channel}`
const channels = {
  fetch: () => fetch(to('fetch'), { mode: 'no-cors' }),
  XMLHttpRequest: () => {
    const request = new XMLHttpRequest()
    request.open('GET', to('XMLHttpRequest'))
    request.send()
  },
  EventSource: () => new EventSource(to('EventSource')),
  WebSocket: () => new WebSocket(to('WebSocket').replace('http', 'ws')),
  import: () => import(to('import')),
  font: () => new FontFace('x', `url(${to('font')})`).load(),
}
for (const act of Object.values(channels)) {
  try {
    await act()
  } catch {
    // Refused, which is the point.
  }
}
postMessage(Object.keys(channels).map((name) => `${searchParams.get('from')}-${name}`))
