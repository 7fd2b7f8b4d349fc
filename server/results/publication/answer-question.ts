import { sql } from 'kysely'
import type { FigureAnswer } from '../../../vocabulary/wire/publication.ts'
import type { MeasureName } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type FigureAsk, throughGate } from './through-gate.ts'

/** The gate's answer, with the names of the places that it is about. */
export async function answerQuestion(work: Work, ask: FigureAsk): Promise<FigureAnswer> {
  if (ask.from >= ask.to) throw Problem.of('invalid-input', '/to', 'before-its-beginning')
  const answer = await throughGate(work, ask)
  if (answer.kind === 'refused') return { kind: 'refused', because: answer.because }
  const { told, about, coarsened, smallestShown } = answer
  return {
    kind: 'answered',
    count: told.kind === 'shown' ? told.count : null,
    atLeast: told.kind === 'at-least' ? told.count : null,
    smallestShown,
    about: {
      from: about.from,
      to: about.to,
      places: await namesOf(work, about.places),
      categories: [...about.categories],
    },
    coarsened: [...coarsened],
  }
}

/** The gate's answer about all that was ever published of a measure for a place. */
export async function answerOfAll(
  work: Work,
  of: { readonly measure: MeasureName; readonly placeId: string },
): Promise<FigureAnswer> {
  const found = await sql<{ from: string | null; to: string | null }>`
    select to_char(min(quarter), 'YYYY-MM-DD') as "from", to_char(max(quarter) + interval '3 months', 'YYYY-MM-DD') as "to"
    from results.publication where measure = ${of.measure}`.execute(work.tx)
  const { from = null, to = null } = found.rows[0] ?? {}
  if (from === null || to === null) return { kind: 'refused', because: 'nothing-published' }
  return await answerQuestion(work, { measure: of.measure, from, to, places: [of.placeId] })
}

async function namesOf(work: Work, ids: readonly string[]) {
  const found = await sql<{ id: string; name: string }>`
    select id, name from parties.place where id = any (${[...ids]}) order by name, id`.execute(work.tx)
  return found.rows
}
