import { sql } from 'kysely'
import { type Answer, answerFrom, type Period } from '../../../disclosure/index.ts'
import type { MeasureName } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { readHistory } from './read-history.ts'

/** What may be asked of published figures. A place is any of the country, a municipality too. */
export interface FigureAsk extends Period {
  readonly measure: MeasureName
  /** The whole country unless told; several are one territory. */
  readonly places?: readonly string[] | undefined
  /** All of them unless told. */
  readonly categories?: readonly string[] | undefined
}

export type GateAnswer = Answer & { readonly smallestShown: number }

/**
 * The one way in which a count of people, reporters, signals, situations or referrals leaves the desk: answered from what was
 * published, coarser than asked where no less was, or refused. It reads no row of the work.
 */
export async function throughGate(work: Work, ask: FigureAsk): Promise<GateAnswer> {
  const history = await readHistory(work, ask)
  const answer = answerFrom(history, {
    family: ask.measure,
    from: ask.from,
    to: ask.to,
    places: await chainsOf(work, ask.places ?? []),
    categories: ask.categories ?? [],
  })
  return { ...answer, smallestShown: Math.max(...history.map((table) => table.smallestShown), 0) }
}

/** Each place with those that it lies in, the nearest first; the country where none is asked. */
async function chainsOf(work: Work, asked: readonly string[]): Promise<[string, ...string[]][]> {
  const found = await sql<{ chain: [string, ...string[]] }>`
    select array(select above.place_id from parties.places_above(p.id) above order by above.distance) as chain
    from parties.place p where ${asked.length === 0 ? sql`p.level = 0` : sql`p.id = any (${[...asked]})`}
    order by p.id`.execute(work.tx)
  const unknown = asked.filter((placeId) => !found.rows.some(({ chain }) => chain[0] === placeId))
  return [...found.rows.map(({ chain }) => chain), ...unknown.map((placeId): [string] => [placeId])]
}
