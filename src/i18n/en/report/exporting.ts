import type { Audience, DatasetId, ExportFact, Names, PlaceOut, ReportId } from '../../../core/out.ts'
import { counted } from '../../format.ts'

const families = (count: number) => counted(count, 'family', 'families')

const what: Readonly<Record<ReportId | DatasetId, string>> = {
  'family-sheet': 'Family sheet',
  conference: 'Conference report',
  plan: 'Plan',
  visit: 'One visit',
  comparison: 'Comparison',
  chronology: 'Chronology',
  'case-review': 'Case review',
  supervision: 'Supervision sheet',
  tables: 'Tables',
  fhir: 'File for NHS systems',
  calendar: 'Calendar',
  extract: 'De-identified extract',
}

const form: Readonly<Record<ExportFact['values']['as'], string>> = {
  document: 'as a document',
  csv: 'as text files',
  xlsx: 'as a workbook',
  json: 'as FHIR',
  ics: 'as a calendar file',
  parquet: 'as Parquet files',
}

const place: Readonly<Record<PlaceOut, string>> = { printer: 'printed', clipboard: 'copied', file: 'saved as a file' }
const named: Readonly<Record<Names, string>> = {
  nobody: 'names nobody',
  household: 'names the household and workers',
  everybody: 'names everybody',
}
const audience: Readonly<Record<Audience, string>> = {
  family: 'for the family',
  professionals: 'for professionals',
  analysts: 'for analysts',
}

/** The screen on which tables and files are made. */
export const exporting = {
  title: 'Tables and files',
  titleOf: (name: string) => `Tables and files of ${name}`,
  titleAll: 'Tables and files of every family',
  sub: 'A copy for another system, a spreadsheet or an analyst. For people to read, print or copy a report instead.',
  allSub: 'One file with every family on this tablet.',
  reading: 'The families are still being read.',
  nobodyHere: 'There is no family on this tablet yet.',

  which: 'What do you need?',
  choice: {
    'tables-xlsx': {
      label: 'Tables for a spreadsheet (Excel)',
      purpose: 'To look through, sort and filter yourself. If you are not sure, take this one.',
      holds: [
        'Headlines, calls and coverage, every item of every visit, alerts of today, events, targets, actions and decisions: a sheet each, with real dates and numbers.',
        'A first sheet that says what it is, and a dictionary of every column.',
      ],
      leavesOut: [
        'Totals and averages. What was not seen has no grade.',
        'Second scorings, supervision, hand-over, and the adults’ capacity to care.',
        'The end of very long texts: a cell has a limit.',
      ],
    },
    'calendar-ics': {
      label: 'Dates for your calendar',
      purpose: 'When reviews, targets and supervision are due, in the calendar that you use.',
      holds: ['One entry a day that something is due. Making it again updates the entries.'],
      leavesOut: ['What happened, grades and alerts.'],
    },
    'tables-csv': {
      label: 'Tables for another system (CSV)',
      purpose: 'To load into another record system, or into an analyst’s own programs.',
      holds: [
        'One row a visit and item in a long table; headlines, calls and coverage; alerts of today; events, targets, actions and decisions.',
        'A dictionary of every column, for people and for programs, all in one zip.',
      ],
      leavesOut: [
        'Totals and averages. What was not seen has no grade.',
        'Second scorings, supervision, hand-over, and the adults’ capacity to care.',
      ],
    },
    'fhir-json': {
      label: 'File for NHS systems (FHIR R4)',
      purpose: 'Only where a health record system asks for FHIR.',
      holds: ['The instrument as a questionnaire, each signed visit as its answers, and one observation a finished domain.'],
      leavesOut: ['NHS numbers and codes of national lists: Plumbline has none.', 'Events, alerts, plans and decisions.'],
    },
    'extract-parquet': {
      label: 'Figures without names (Parquet)',
      purpose: 'For an analyst who looks at many families together, with tools such as DuckDB.',
      holds: [
        'Visits, grades and calls under pseudonyms, with age bands and months in place of days.',
        'A table of what was removed and why.',
      ],
      leavesOut: ['Names, words that anybody typed, days, and combinations so rare that they could point to a child.'],
    },
    'extract-csv': {
      label: 'Figures without names (CSV)',
      purpose: 'The same, where the analyst’s tools do not read Parquet.',
      holds: [
        'Visits, grades and calls under pseudonyms, with age bands and months in place of days.',
        'A table of what was removed and why.',
      ],
      leavesOut: ['Names, words that anybody typed, days, and combinations so rare that they could point to a child.'],
    },
  },
  holds: 'What it holds',
  leavesOut: 'What it leaves out',
  notLocked: 'The file is not locked. Whoever has it can read it, and Plumbline cannot take it back.',

  names: 'Whom may it name?',
  namesNever: 'It names nobody.',
  name: { nobody: 'Nobody', household: 'The household and workers', everybody: 'Everybody in the record' },
  nameHint: {
    nobody: 'Numbers in place of names, and no words that anybody typed.',
    household: 'With the words that people typed. People beyond the household stay out.',
    everybody: 'People beyond the household too.',
  },

  key: 'Key for the pseudonyms',
  keyHint: 'At least 20 characters. The same key gives the same pseudonyms, so that two extracts can be joined.',
  keyMake: 'Make a key',
  keyMade: 'Write this key down now and keep it apart from the file. It is not in the file, and Plumbline does not keep it.',
  keyWrong: 'Enter a key of at least 20 characters, not one character over and over; or make one.',

  make: 'Make and save the file',
  making: 'Making the file',
  step: {
    reading: 'Reading the families',
    making: 'Making the file',
    noting: 'Noting it in the records',
    of: (done: number, of: number) => `${done} of ${of}`,
  },

  ask: 'This file will hold names',
  askWhat: (count: number) => `It is made from the records of ${families(count)} and can hold:`,
  askKinds: {
    household: [
      'names of families, children, and adults who live with them',
      'birth days, and the random ids of records',
      'names and roles of workers',
      'notes, evidence and what children and carers said, as it was typed',
    ],
    everybody: ['names of adults who live elsewhere', 'names of people beyond the household: sources, agencies, who was there'],
  },
  askTyped: 'A name typed into a note, of somebody who is not in the record, cannot be found and stays in it.',
  askMake: 'Make it with names',
  askCancel: 'Go back',

  saved: (name: string) => `Saved as ${name}`,
  savedWhere: 'It is where this browser saves files. The record of each family says that the copy was made.',
  savedHolds: (count: number) => `It holds ${families(count)}.`,
  savedLeavesOut: 'It leaves out:',
  again: 'Save it again',
  send: 'Send it on',
  notMade: 'No file was made',
  failures: {
    'no-families': 'There is no family here to make it of. It may have been erased since.',
    'no-key': 'The key is too short. Enter at least 20 characters, or make one.',
    'not-loaded': 'A newer Plumbline has taken this one’s place. Reload the page, then make the file.',
    'too-much': 'There is more of it than this tablet can hold at once. Make it family by family, or as text files.',
    locked: 'Plumbline is locked. Unlock it, then make the file.',
    frozen: 'A newer Plumbline is open in another tab. Close this tab and make the file there.',
    'data-missing': 'The records that were on this tablet are not there any more. Do not clear anything; ask for help before you go on.',
    'connection-lost': 'The tablet closed its storage. Nothing left this tablet. Try again.',
    'timed-out': 'The tablet did not answer in time. Nothing left this tablet. Try again.',
    'storage-full':
      'This tablet is full, so the copy could not be noted in the records. Nothing left this tablet. Delete other files or apps, then try again.',
  },

  earlier: 'Copies that were made',
  earlierNone: 'No copy has left this record yet.',
  earlierNoneAll: 'No copy of any record has been made yet.',
  earlierReading: 'Reading which copies were made.',
  what,
  line: ({ what: id, as, place: where, names, audience: whom }: ExportFact['values']) =>
    [as === 'document' ? what[id] : `${what[id]} ${form[as]}`, place[where], audience[whom], named[names]].join(', '),
  by: (on: string, name: string, role: string) => [on, name, role].filter(Boolean).join(', '),
  ofFamilies: (count: number) => families(count),
  earlierMore: (count: number) => `${counted(count, 'older copy', 'older copies')}`,
}
