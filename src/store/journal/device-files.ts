import { ok, type Result } from '../../core/result.ts'
import { randomBytes } from '../../seal/bytes.ts'
import { type ByteFolder, withFile } from './byte-file.ts'
import type { Digest } from './format.ts'
import type { Ballast, FileFailure, SmallFile } from './journal.ts'
import { type FileJournal, fileFailure, journalOver } from './over-files.ts'
import { smallFileOver } from './small-file.ts'

const BALLAST = 8 << 20
// As many as the generator gives at once. Random, because a file system may keep zeros in no room at all.
const BLOCK = 65_536

function ballastOver(folder: ByteFolder): Ballast {
  const drop = () =>
    withFile(folder, 'ballast', (file) => {
      const had = file.size() > 0
      file.truncate(0)
      file.flush()
      return had
    })
  const quietly = async (work: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await work()
    } catch (error) {
      fileFailure(error)
      return false
    }
  }
  return {
    drop: () => quietly(drop),
    fill: () =>
      quietly(async () => {
        try {
          return await withFile(folder, 'ballast', (file) => {
            for (let at = file.size(); at < BALLAST; at = file.size()) file.write(randomBytes(Math.min(BLOCK, BALLAST - at)), at)
            file.flush()
            return true
          })
        } catch (error) {
          // The last bytes of a disk are not ours to sit on.
          await drop()
          throw error
        }
      }),
  }
}

/** The files of one database over its folder: as `DeviceFiles`, but that a journal's changes come some at a time. */
export interface FolderFiles {
  readonly journal: FileJournal
  readonly ballast: Ballast
  readonly keys: SmallFile
  remove(): Promise<Result<void, FileFailure>>
}

/** The files of one database in this folder. Nothing is made there before something is asked. */
export function filesOver(folder: ByteFolder, digest?: Digest): FolderFiles {
  const keys = smallFileOver(folder, 'keys', digest)
  return {
    journal: journalOver(folder, digest),
    ballast: ballastOver(folder),
    keys,
    async remove() {
      try {
        await keys.overwrite()
        await folder.removeAll()
        return ok(undefined)
      } catch (error) {
        return fileFailure(error)
      }
    },
  }
}
