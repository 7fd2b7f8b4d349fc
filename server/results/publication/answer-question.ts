import { sql } from 'kysely'
import type { FigureAnswer } from '../../../vocabulary/wire/publication.ts'
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

async function namesOf(work: Work, ids: readonly string[]) {
  const found = await sql<{ id: string; name: string }>`
    select id, name from parties.place where id = any (${[...ids]}) order by name, id`.execute(work.tx)
  return found.rows
}
