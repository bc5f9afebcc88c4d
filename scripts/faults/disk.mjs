// A disk whose power can be cut and which can be filled: a file system in a file, shut down without writing out what the kernel still holds.
// Guards: that "saved" means on the disk. Ending processes cannot show it, because the kernel outlives them.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: from this moment on nothing more reaches the disk, the journal neither.
const SHUTDOWN = 'open(my $at, "<", $ARGV[0]) or die; my $flag = pack("I", 2); ioctl($at, 0x8004587d, $flag) or die "$!\\n"'
const MEGABYTES = 384
// The kernel writes out by itself every 5 seconds, which would save by chance what nobody asked it to save.
const OPTIONS = 'loop,commit=300'

/** Why there can be no disk of one's own on this machine, as a sentence; null where there can. */
export function whyNoDisk() {
  if (process.platform !== 'linux') return 'It needs a loop-mounted ext4 file system, which only Linux has.'
  if (process.getuid?.() !== 0) return 'It needs root, to mount a file system of its own.'
  const missing = ['mkfs.ext4', 'mount', 'umount', 'perl'].filter((tool) => spawnSync('which', [tool]).status !== 0)
  if (missing.length > 0) return `It needs ${missing.join(', ')}, which this machine lacks.`
  const disk = makeDisk()
  const problem = typeof disk === 'string' ? disk : null
  if (typeof disk !== 'string') disk.remove()
  return problem && `It needs a loop mount, which this machine refuses: ${problem}`
}

/** A mounted disk of so many megabytes, or why it could not be mounted. `remove()` it at the end. */
export function makeDisk(megabytes = MEGABYTES) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-disk-'))
  const [image, path] = [join(folder, 'image'), join(folder, 'disk')]
  mkdirSync(path)
  const mount = () => run('mount', ['-o', OPTIONS, image, path])
  // -m 0: root would otherwise have a reserve that no tablet has.
  const trouble = run('truncate', ['-s', `${megabytes}M`, image]) ?? run('mkfs.ext4', ['-q', '-m', '0', image]) ?? mount()
  if (trouble !== null) {
    rmSync(folder, { recursive: true, force: true })
    return trouble
  }
  const must = (/** @type {string | null} */ problem) => {
    if (problem !== null) throw new Error(problem)
  }
  const filler = join(path, 'filler')
  return {
    path,
    /** Not a byte more fits on the disk. What was filled before stays. */
    fill() {
      const file = openSync(filler, 'a')
      for (const size of [1 << 20, 4096]) {
        try {
          for (;;) writeSync(file, Buffer.alloc(size))
        } catch (error) {
          if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOSPC') throw error
        }
      }
      closeSync(file)
    },
    /** Somebody made room. */
    free: () => rmSync(filler, { force: true }),
    /** All that was written until now is on the disk, as it is after the tablet has lain about for a minute. */
    settle: () => must(run('sync', ['-f', path])),
    /** The power goes: what was not on the disk is lost. */
    cut: () => must(run('perl', ['-e', SHUTDOWN, path])),
    /** The power comes back. Nothing may hold the disk any more. */
    async restore() {
      for (let attempt = 0; run('umount', [path]) !== null; attempt++) {
        if (attempt > 200) throw new Error('something still holds the disk')
        await sleep(20)
      }
      must(mount())
    },
    remove() {
      run('umount', ['-l', path])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @returns {string | null} what the command said where it failed */
function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  const done = spawnSync(command, args, { encoding: 'utf8' })
  return done.status === 0 ? null : (done.error?.message ?? done.stderr.trim().split('\n')[0] ?? `${command} failed`)
}
