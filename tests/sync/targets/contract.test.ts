// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { fileTarget } from '../../../src/sync/targets/file.ts'
import { folderTarget } from '../../../src/sync/targets/folder.ts'
import { diskTarget, PROMPT } from '../races/disk.ts'
import { keepsAFolder, keepsTheContract, keepsToOneFile, type Trial } from './contract.ts'
import { FakeFile, FakeFolder } from './handles.ts'

const over = (folder: FakeFolder) => ({
  put: (name: string, content: string) => folder.put(name, content),
  text: (name: string) => folder.text(name),
  names: () => folder.names,
})

function inAFolder(): Trial {
  const folder = new FakeFolder()
  return { target: folderTarget(folder), main: 'plumbline-shared.age', ...over(folder) }
}

function inAFile(): Trial {
  const folder = new FakeFolder()
  // As a save picker leaves it.
  folder.put('team of the north.age', '')
  return { target: fileTarget(new FakeFile(folder, 'team of the north.age')), main: 'team of the north.age', ...over(folder) }
}

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

function onADisk(): Trial {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
  made.push(folder)
  const names = () => readdirSync(folder).sort()
  return {
    target: diskTarget(folder, PROMPT),
    main: 'plumbline-shared.age',
    put: (name, content) => writeFileSync(join(folder, name), content),
    text: (name) => (names().includes(name) ? readFileSync(join(folder, name), 'utf8') : null),
    names,
  }
}

keepsTheContract('a folder', inAFolder)
keepsAFolder('a folder', inAFolder)
keepsTheContract('a file', inAFile)
keepsToOneFile('a file', inAFile)
// What the races run on is held to the same.
keepsTheContract('a directory of the disk', onADisk)
keepsAFolder('a directory of the disk', onADisk)
