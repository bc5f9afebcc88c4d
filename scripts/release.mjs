// `npm run release`: what a host takes, and what anybody needs to make it again and compare (docs/release.md). All of it in release/.
// Guards: that nothing is handed out which a second build, elsewhere on the disk and on another clock, does not give byte for byte.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMain, root } from './cli.mjs'
import { buildElsewhere, buildInto, copyOfSource, differences, filesIn, sha256, tell } from './rebuild.mjs'
import { ensureDependencies, ensureNode } from './setup.mjs'

/** Makes the release in `folder`, which is emptied first; 1 and no release there when two builds differ. */
async function release(folder) {
  const work = mkdtempSync(join(tmpdir(), 'plumbline-release-'))
  const [one, other] = [join(work, 'one'), join(work, 'other')]
  rmSync(folder, { recursive: true, force: true })
  // Taken once: a file that is edited between the two builds is no difference between them.
  const source = copyOfSource()
  try {
    buildInto(one, source.folder)
    buildElsewhere(other, source.folder)
    const found = differences(one, other)
    tell(found)
    if (found.length > 0) {
      console.error(`release: no release. Two builds differ in ${found.length} files.`)
      return 1
    }
    await write(folder, one)
    return 0
  } finally {
    source.remove()
    rmSync(work, { recursive: true, force: true })
  }
}

async function write(folder, dist) {
  // fflate is there only once the dependencies are.
  const [{ zipOf }, { sbom }] = await Promise.all([import('./zip.mjs'), import('./sbom.mjs')])
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const title = `${name}-${version}`
  mkdirSync(folder, { recursive: true })
  cpSync(dist, join(folder, title), { recursive: true })
  const made = {
    [`${title}.zip`]: zipOf(dist, title),
    [`${title}.cdx.json`]: Buffer.from(`${JSON.stringify(sbom(), null, 2)}\n`),
    // For whoever has the folder and not the archive: `sha256sum -c` in it.
    [`${title}.files.sha256`]: Buffer.from(sums(filesIn(dist).map((path) => [path, readFileSync(join(dist, path))]))),
  }
  for (const [path, bytes] of Object.entries(made)) writeFileSync(join(folder, path), bytes)
  const all = sums(Object.entries(made))
  writeFileSync(join(folder, 'SHA256SUMS'), all)
  console.log(`release: ${title}, ${filesIn(dist).length} files, built twice, the same bytes. From ${commit()}, Node ${process.version}.`)
  console.log(all.trimEnd())
}

// In the form that `sha256sum -c` reads.
const sums = (files) => files.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('')

function commit() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? ''
  const head = git('rev-parse', 'HEAD')
  if (!head) return 'no commit'
  return git('status', '--porcelain') === '' ? `commit ${head}` : `commit ${head} with changes that are not committed`
}

if (isMain(import.meta)) {
  ensureNode()
  ensureDependencies()
  process.exitCode = await release(join(root, 'release'))
}
