import { counted } from '../../format.ts'
import { happenedColumns } from './tables/happened.ts'
import { recordColumns } from './tables/record.ts'

const columns = { ...recordColumns, ...happenedColumns }

const about: Readonly<Record<keyof typeof columns, string>> = {
  families: 'One row a family, with its present episode.',
  children: 'One row a child.',
  visits: 'One row a visit.',
  presence: 'One row a child a visit: whether anybody saw the child, and the child’s own voice.',
  grades: 'One row a visit, child and item that was asked, whatever became of it.',
  domains: 'One row a visit, child and domain: headline, coverage, the call against the reference, and whether improvement has lasted.',
  scored: 'Headlines in the shape in which community services in England send coded scored assessments (CSDS, tables CYP609 and CYP612).',
  alerts: 'One row an alert that stands on the day of the file.',
  events: 'One row a thing that happened.',
  targets: 'One row a target.',
  actions: 'One row a thing that one person has to do.',
  decisions: 'One row a decision.',
  columns: 'The dictionary: one row a column of this file.',
}

/** What the tables, their columns and the file around them say. */
export const tables = {
  title: 'Tables',
  columns,
  about,
  language: 'en',
  practice: 'Practice data: every family in this file is made up.',
  madeOn: (day: string) => `Made on ${day}.`,
  holds: (families: number, naming: string) => `${counted(families, 'family', 'families')}. ${naming}`,
  naming: {
    nobody: 'It names nobody and holds no words that anybody typed.',
    household: 'It names the family, those who live with the child, and workers, and holds the words that people typed.',
    everybody: 'It names everybody in the record, people beyond the household too, and holds the words that people typed.',
  },
  readme: {
    title: 'Plumbline: tables',
    tables: 'The tables',
    leavesOut: 'What is not in this file',
    read: 'How to read it',
    text: [
      'Each table is a text file: comma-separated, quoted as RFC 4180 says, lines ending in CR LF, UTF-8 with a byte order mark so that spreadsheets show every letter.',
      'csv-metadata.json describes every table and column for programs (CSV on the Web). columns.csv says the same for people.',
      'Text that a spreadsheet could take for a formula begins with an apostrophe that is not part of it. Take away one apostrophe to have it as it was.',
    ],
    how: [
      'An empty cell means that nobody said, saw or decided it. It is never a good grade.',
      'Domains are never added up or averaged: there is no total.',
    ],
    care: 'A file that names nobody can still be recognised by people who know the family: the days and grades are those of real visits. For figures that leave your team, use the de-identified extract.',
  },
  apostrophe: 'Text that a spreadsheet could take for a formula begins with an apostrophe that is not part of it.',
  leavesOut: {
    totals: 'Totals and averages: domains are never added up.',
    carried: 'Grades carried forward: an item that was not seen has none.',
    error: 'Visits and entries that were entered in error.',
    lapsed: 'Answers to items that no longer apply to the child.',
    second: 'Second scorings, what was said in supervision, the adults’ capacity to care, hand-over notes and what keeps workers safe.',
    history: 'Earlier versions of what was changed: only what stands now.',
    names: 'Names, birth days, ids of records, and every word that somebody typed.',
    third: 'Names of people beyond the household.',
    typed: 'A name typed into a text, of somebody who is not in the record, cannot be found and may still be there.',
    unread: (count: number) => `${counted(count, 'visit', 'visits')} whose instrument is not on this tablet.`,
    damaged: 'What could not be opened of a damaged record.',
    partial: 'What whoever shared a record held back.',
    cut: (count: number) =>
      `The end of ${counted(count, 'long text', 'long texts')}: a cell of a workbook holds 32,000 characters. The text files have them whole.`,
  },
}
