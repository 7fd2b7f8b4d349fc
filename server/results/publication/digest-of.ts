import { createHash } from 'node:crypto'
import { cellOf, type Told } from '../../../disclosure/index.ts'

/** What a published table says, for its hash: one line for the table, one for each cell, in the order of their bytes. */
interface Said {
  readonly measure: string
  readonly quarter: string
  readonly gridVersion: number
  readonly smallestShown: number
  readonly roundedTo: number | null
  readonly cells: ReadonlyMap<string, Told>
}

export function digestOf({ measure, quarter, gridVersion, smallestShown, roundedTo, cells }: Said): string {
  const lines = [...cells].map(([key, told]) => {
    const { placeId, category } = cellOf(key)
    return { placeId, category, line: `${placeId},${category},${say(told)}\n` }
  })
  lines.sort((a, b) => order(a.placeId, b.placeId) || order(a.category, b.category))
  const head = `${measure},${quarter},${gridVersion},${smallestShown},${roundedTo ?? ''}\n`
  const text = head + lines.map(({ line }) => line).join('')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function say(told: Told): string {
  if (told.kind === 'hidden') return 'fewer'
  return told.kind === 'shown' ? String(told.count) : `at least ${told.count}`
}
