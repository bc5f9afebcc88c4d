// What can go wrong with a tablet, and how often each is tried: in each run of the tests (`gate`), and before a release (`soak`).
// Guards: that the list of what is promised, the list of what is run and the list of what is published are one list.
import { whyNoDisk } from '../faults/disk.mjs'

/**
 * @typedef {object} Campaign
 * @property {string} id what its option is called: `--kills 100`
 * @property {string} what in words
 * @property {number | 'all'} gate
 * @property {number | 'all'} soak
 * @property {'browser' | 'unit'} by what runs it
 * @property {readonly string[]} files below tests/browser (browser), below tests (unit)
 * @property {string} [grep] which tests of these files, as a regular expression; all where nothing is said
 * @property {string} [env] the variable that says how often; where there is none the number is fixed
 * @property {boolean} [fixed] the number is the same in every run
 * @property {string[]} [notes] how its tests call their counts; browser only
 * @property {() => string | null} [whyNot] why this machine cannot run it
 * @property {number} share how many seconds one takes, roughly, on two quiet cores
 */

const DISK = { whyNot: whyNoDisk }
const KILL = { by: /** @type {const} */ ('browser'), files: ['kill.spec.ts'] }
const FAULTS = { by: /** @type {const} */ ('browser'), files: ['faults.spec.ts'] }
const unit = (/** @type {string[]} */ ...files) => ({ by: /** @type {const} */ ('unit'), files })

/** @type {readonly Campaign[]} */
export const CAMPAIGNS = [
  {
    ...{ id: 'kills', what: 'the browser killed during saves', gate: 50, soak: 1000, ...KILL },
    ...{ grep: 'browser was killed', env: 'PLUMBLINE_KILLS', notes: ['kills'], share: 4 },
  },
  {
    ...{ id: 'crashes', what: 'the page crashed during saves', gate: 20, soak: 500, ...KILL },
    ...{ grep: 'page crashed', env: 'PLUMBLINE_CRASHES', notes: ['crashed pages'], share: 3 },
  },
  {
    ...{ id: 'power-cuts', what: 'the power cut during saves', gate: 5, soak: 200, ...KILL, ...DISK },
    ...{ grep: 'power was cut', env: 'PLUMBLINE_POWER_CUTS', notes: ['power cuts'], share: 5 },
  },
  {
    ...{ id: 'full-disks', what: 'the disk really full, as shipped and with one copy', gate: 3, soak: 100, ...FAULTS, ...DISK },
    ...{ grep: 'after the disk was full', env: 'PLUMBLINE_FULL_DISKS', notes: ['full disks', 'full disks, one copy'], share: 20 },
  },
  {
    ...{ id: 'gone', what: 'evicted, cleared, deleted, each under the open app', gate: 5, soak: 50, ...FAULTS },
    ...{ grep: 'under the open app', env: 'PLUMBLINE_GONE', notes: ['evicted', 'cleared', 'deleted'], share: 15 },
  },
  {
    ...{
      id: 'quota',
      what: 'the disk refusing operation 1, 2, 3 ... of every act, until it succeeds',
      gate: 'all',
      soak: 'all',
      share: 120,
    },
    ...unit('app/full-disk.test.ts', 'app/exchange/failing-disk.test.ts', 'store/saved.test.ts'),
  },
  {
    ...{ id: 'journal', what: 'the second copy flipped, cut, torn, reordered', gate: 20_000, soak: 1_000_000, share: 0.001 },
    ...{ ...unit('store/journal'), env: 'PLUMBLINE_JOURNAL' },
  },
  {
    ...{ id: 'mutants', what: 'shared files with other bytes, or edited and locked again', gate: 20_000, soak: 1_000_000, share: 0.002 },
    ...{ ...unit('sync/bundle/mutants.test.ts'), env: 'PLUMBLINE_MUTANTS' },
  },
  {
    ...{ id: 'packs', what: 'hostile packs, besides those written by hand', gate: 5_000, soak: 100_000, share: 0.003 },
    ...{ ...unit('core/pack/hostile.test.ts'), env: 'PLUMBLINE_PACKS' },
  },
  {
    ...{ id: 'xss', what: 'scripts in texts from elsewhere', gate: 500, soak: 10_000, share: 0.05 },
    ...{ by: 'browser', files: ['walls-text.spec.ts'], env: 'PLUMBLINE_XSS' },
  },
  {
    ...{ id: 'exfiltration', what: 'ways out of the page, each also without walls', gate: 'all', soak: 'all', share: 60 },
    ...{ by: 'browser', files: ['walls.spec.ts'] },
  },
  {
    ...{ id: 'merges', what: 'merge histories of up to five tablets', gate: 2_000, soak: 1_000_000, share: 0.006 },
    ...{ ...unit('laws/sharing/histories.test.ts'), env: 'PLUMBLINE_MERGES' },
  },
  {
    ...{ id: 'replays', what: 'histories after which every earlier shared file is put back', gate: 100, soak: 20_000, share: 0.05 },
    ...{ ...unit('laws/sharing/replays.test.ts'), env: 'PLUMBLINE_REPLAYS' },
  },
  {
    ...{ id: 'clocks', what: 'histories by clocks up to 30 years wrong', gate: 300, soak: 20_000, share: 0.005 },
    ...{ ...unit('laws/wrong-clocks.test.ts'), env: 'PLUMBLINE_CLOCKS' },
  },
  {
    ...{ id: 'updates', what: 'updates with several tabs', gate: 10, soak: 200, by: 'browser', files: ['update.spec.ts'] },
    ...{ env: 'PLUMBLINE_UPDATES', share: 10 },
  },
  {
    ...{ id: 'signed', what: 'signed visits, each bit flipped, each line forged', gate: 1, soak: 8, share: 2 },
    ...{ ...unit('sync/bundle/signed-bits.test.ts'), env: 'PLUMBLINE_SIGNED' },
  },
  {
    ...{ id: 'cells', what: 'spreadsheet cells that look like formulas', gate: 100_000, soak: 100_000, share: 0.0002 },
    ...{ ...unit('report/tables-files.test.ts'), fixed: true },
  },
  {
    ...{ id: 'at-rest', what: 'canaries looked for in every file of the profile', gate: 'all', soak: 'all', share: 100 },
    ...{ by: 'browser', files: ['at-rest.spec.ts'] },
  },
  {
    ...{ id: 'vectors', what: 'published vectors of the ciphers, and our own', gate: 'all', soak: 'all', share: 20 },
    ...unit('seal', 'sync/bundle/vectors.test.ts', 'sync/bundle/interop.test.ts'),
  },
]
