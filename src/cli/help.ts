import { DATASETS, REPORTS } from '../core/out.ts'

/** What `help` says. docs/command-line.md says more. */
export const HELP = `Reads shared files of Plumbline: npm run -s plumbline -- COMMAND ...

  help                            these lines
  verify FILE                     whether everything in it is what was written and what was signed
  list FILE                       its families, with the numbers that other commands know them by
  report FILE CASE REPORT         one of: ${REPORTS.join(', ')}
  table FILE [CASE ...]           the rows of one table (--table grades), or all tables in one file (--out)
  dataset FILE KIND [CASE ...]    one of: ${DATASETS.join(', ')}
  alerts FILE [CASE ...]          every alert as of a day
  facts FILE CASE                 the facts of one family, one a line
  merge OUT FILE FILE ...         one file with all that these hold

What opens the file
  --identity FILE                 an age identity file, as age-keygen writes it
  --passphrase-file FILE          its first line is the passphrase
  PLUMBLINE_PASSPHRASE_FILE       the same, in the environment

How
  --today 2026-11-22              the day as of which things are worked out (else: today)
  --names nobody|household|everybody   whom it names (else: nobody; in reports the household)
  --json                          list, verify, alerts and merge: one JSON value a line
  --as FORM                       report: text, html, json. table: csv, json, xlsx. dataset: its own forms
  --audience family|professionals, --child, --visit, --earlier   for a report
  --by NAME                       who makes the copy
  --area FILE                     a pack with the settings of the area, where it has its own
  --key-file FILE                 what the pseudonyms of an extract are made with
  --recipient age1...             merge: whom the file is locked for (else: the team, or the same passphrase)
  --out FILE, --force             write it there; also over a file that is there

Exit codes
  0 well   1 something in the file is wrong   2 not a command   3 the file cannot be opened
  4 it is damaged or not whole   5 no such family, child, visit or report   6 cannot be written   70 a fault of Plumbline
`
