import { failures } from './failures.ts'
import { handOver } from './share/hand-over.ts'
import { home } from './share/home.ts'
import { open } from './share/open.ts'
import { preview } from './share/preview.ts'
import { save } from './share/save.ts'

/** The way to files that are not for colleagues. */
const tables = {
  title: 'Tables and files',
  sub: 'For a spreadsheet, an analyst or another system. Colleagues cannot open them in Plumbline.',
  begin: 'Make a file of every family',
}

/** What the storage of this tablet said, where nothing is on the screen that could be lost. */
const storage = {
  ...{ locked: failures.locked(), frozen: failures.frozen(), 'data-missing': failures['data-missing']() },
  'storage-full': 'This tablet is full, so nothing was changed. Delete other files or apps, then try again.',
  'timed-out': 'The tablet did not confirm it in time. Try again; doing it twice does no harm.',
  'connection-lost': 'The tablet closed its storage, so nothing is known to have changed. Try again; doing it twice does no harm.',
}

/** The words of the shared file: what is only here, saving, opening, handing over. */
export const share = { ...home, save, open, preview, handOver, storage, tables }
