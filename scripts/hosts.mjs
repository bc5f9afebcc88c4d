// Writes the header files of public hosts: Netlify and Cloudflare Pages, Azure Static Web Apps, Apache, nginx, Firebase.
// Guards: that a host which can send headers sends exactly those of headers.mjs. A test reads each file back as its host would.
import { EVERYWHERE, headersFor, ownHeaders } from './headers.mjs'

/** One file for each host, by its path in the built folder. `files` are the built files, relative: 'assets/x.js'. */
export function hostFiles(files) {
  return {
    _headers: netlify(files),
    'staticwebapp.config.json': azure(files),
    '.htaccess': apache(),
    'hosting/nginx.conf': nginx(),
    'hosting/firebase.json': firebase(files),
  }
}

// Netlify and Cloudflare join the values of a header that two matching rules name, which would make the two policies one
// that forbids both. So the shared rule names only shared headers, and each folder or file has a rule of its own for the rest.
function netlify(files) {
  const rules = [['/*', EVERYWHERE], ...places(files).map((place) => [`/${place}`, ownHeaders(place)])]
  if (rules.length > 100) throw new Error(`Cloudflare Pages reads 100 rules at most; these are ${rules.length}`)
  const block = ([path, headers]) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`), ''].join('\n')
  return rules.map(block).join('\n')
}

// Azure takes the first route that matches and lets its headers override the global ones.
function azure(files) {
  const routes = places(files).map((place) => ({ route: `/${place}`, headers: ownHeaders(place) }))
  return json({ routes, globalHeaders: headersFor(''), mimeTypes: { '.webmanifest': 'application/manifest+json' } })
}

// Apache merges <If> sections last, in order, and `Header set` replaces.
function apache() {
  const set = (indent) => (name, value) => `${indent}Header always set ${name} "${value}"`
  return [
    'AddType application/manifest+json .webmanifest',
    '<IfModule mod_headers.c>',
    ...lines(headersFor(''), set('  ')),
    ...['assets', 'worker', 'bundle-worker', 'files-worker'].flatMap((folder) => [
      `  <If "%{REQUEST_URI} =~ m#/${folder}/#">`,
      ...lines(ownHeaders(`${folder}/x.js`), set('    ')),
      '  </If>',
    ]),
    '</IfModule>',
    '',
  ].join('\n')
}

// nginx forgets outer add_header lines as soon as a location has one, so each location names them all.
function nginx() {
  const location = (match, path, more) => [
    `location ${match} {`,
    ...lines(headersFor(path), (name, value) => `  add_header ${name} "${value}" always;`),
    ...more,
    '}',
  ]
  return [
    '# Include this inside the server { } block whose root is the built folder.',
    ...location('~ /worker/', 'worker/x.js', []),
    ...location('~ /bundle-worker/', 'bundle-worker/x.js', []),
    ...location('~ /files-worker/', 'files-worker/x.js', []),
    ...location('~ /assets/', 'assets/x.js', []),
    ...location('~ \\.webmanifest$', '', ['  types { }', '  default_type application/manifest+json;']),
    ...location('/', '', []),
    '',
  ].join('\n')
}

function firebase(files) {
  const pairs = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))
  const rules = [
    { source: '**', headers: pairs(EVERYWHERE) },
    ...places(files).map((place) => ({ source: `/${place.replace('*', '**')}`, headers: pairs(ownHeaders(place)) })),
  ]
  return json({ hosting: { public: 'dist', headers: rules } })
}

// The page is asked for as '/', and as '/index.html' by the curious. Files of one folder are named together: some hosts count rules.
const places = (files) => [...new Set(['', ...files.map((path) => (path.includes('/') ? `${path.split('/', 1)[0]}/*` : path))])]
const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value))
const json = (value) => `${JSON.stringify(value, null, 2)}\n`
