// What a person asked the soak for, or what is wrong with it in words.
import { parseArgs } from 'node:util'
import { CAMPAIGNS } from './campaigns.mjs'

export const USAGE = [
  'Usage: npm run soak -- [--kills 100] [--power-cuts 20] ... [--hours 8] [--seed 7] [--write]',
  '       npm run soak -- --list              what would be run, and what would be left out and why',
  '       npm run soak -- --table [--write]   the table of what was run last',
  `Campaigns: ${CAMPAIGNS.map(({ id }) => id).join(', ')}. Without any of them, and without --hours: all, at their full counts.`,
].join('\n')

/**
 * @typedef {{ id: string, count: number | 'all' }} Asked
 * @typedef {{ asked: Asked[], hours: number, seed: number, list: boolean, table: boolean, write: boolean }} Wish
 * @returns {Wish | string}
 */
export function wishOf(/** @type {string[]} */ args, /** @type {number} */ seed) {
  const text = { type: /** @type {const} */ ('string') }
  const flag = { type: /** @type {const} */ ('boolean'), default: false }
  /** @type {Record<string, any>} */
  let values
  try {
    const campaigns = Object.fromEntries(CAMPAIGNS.map(({ id }) => [id, text]))
    values = parseArgs({ args, options: { ...campaigns, hours: text, seed: text, list: flag, table: flag, write: flag } }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed))
    return `--seed wants a whole number of at most nine digits, not '${values.seed}'.`
  if (values.hours !== undefined && !/^\d+(\.\d+)?$/.test(values.hours)) return `--hours wants a number of hours, not '${values.hours}'.`
  const named = CAMPAIGNS.filter(({ id }) => values[id] !== undefined)
  for (const { id, env } of named) {
    const count = values[id]
    if (count === 'all' ? env !== undefined : !/^\d+$/.test(count))
      return `--${id} wants ${env ? 'a whole number' : "'all' or 0"}, not '${count}'.`
  }
  const everything = named.length === 0 && values.hours === undefined
  const asked = (everything ? CAMPAIGNS : named).flatMap((campaign) => {
    const { id, soak, env } = campaign
    const count = everything ? soak : env ? Number(values[id]) : values[id] === '0' ? 0 : 'all'
    return count === 0 ? [] : [{ id, count }]
  })
  const { list, table, write } = values
  return { asked, hours: Number(values.hours ?? 0), seed: Number(values.seed ?? seed), list, table, write }
}
