// The least that makes a page work offline: keep it once, answer from what was kept.
const PAGES = ['./', './visit.html', './compare.html', './start.html']
self.addEventListener('install', (event) => event.waitUntil(caches.open('floor').then((cache) => cache.addAll(PAGES))))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))))
