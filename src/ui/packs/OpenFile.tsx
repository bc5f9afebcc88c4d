import * as text from '../../i18n/index.ts'
import { FileChoice } from '../parts/FileChoice.tsx'

const { title, choose, drop, notThat } = text.packs.bring
const ACCEPT = '.json,.csv,.xlsx,application/json,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A pack or a table, chosen or dropped. */
export const OpenFile = (way: { readonly busy: boolean; readonly onFile: (file: File) => void }) => (
  <FileChoice {...{ title, choose, drop, notThat, ...way }} accept={ACCEPT} />
)
