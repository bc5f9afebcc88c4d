// A folder as one zip that two machines make alike.
// Guards: that the archive which is signed, mailed or compared is a function of the files in it and of nothing else.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { filesIn } from './rebuild.mjs'

/**
 * The zip of all files under `folder`, each below `inside/`: names sorted, every time the first of 1980 (zip knows no earlier one and
 * no zone, so local midnight gives the same bytes anywhere), no owners, no modes, packed by a pinned library and never by the system's.
 */
export function zipOf(folder, inside) {
  const options = { level: /** @type {const} */ (9), mtime: new Date(1980, 0, 1), os: 0, attrs: 0 }
  return zipSync(Object.fromEntries(filesIn(folder).map((path) => [`${inside}/${path}`, [readFileSync(join(folder, path)), options]])))
}
