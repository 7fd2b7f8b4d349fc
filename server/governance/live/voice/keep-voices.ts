import { sql } from 'kysely'
import { z } from 'zod'
import type { paperEntered, paperSheet, VoiceRow } from '../../../../vocabulary/wire/live.ts'
import { declaredSectors } from '../../../../vocabulary/words/index.ts'
import { requireCode } from '../../../parties/catalogue/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { getKeptWorkshop, recordWorkshopMove } from '../../workshop/index.ts'
import { getGoingRound, recordRoundMove } from '../round/index.ts'
import { screenReasons } from './cast-ballots.ts'

interface Wanted {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The voices of a hall by their number: whether they answer, and nothing of what. Nobody but whoever keeps it sees one. */
export async function listVoices(work: Work, workshopId: string, wanted: Wanted) {
  const after = decodeCursor(wanted.cursor, z.tuple([z.number().int()]))?.[0] ?? 0
  const found = await sql<VoiceRow>`
    select id, number, way, closed, answered from governance.voices_of(${workshopId}, ${after}, ${wanted.limit + 1})`.execute(
    work.tx,
  )
  const page = pageOf(found.rows, wanted.limit, ({ number }) => [number])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'number' }
}

/**
 * Closes a voice: a telephone that joined twice, somebody who is not of the workshop. What it voted in rounds that are closed
 * stays; in the round that is going on it no longer counts.
 *
 * @throws Problem not-found
 */
export async function closeVoice(work: Work, id: string): Promise<void> {
  const found = await sql<{ workshop_id: string; number: number; is_new: boolean }>`
    select workshop_id, number, is_new from governance.close_voice(${id})`.execute(work.tx)
  const [voice] = found.rows
  if (voice === undefined) throw new Problem('not-found')
  if (!voice.is_new) return
  const workshop = await getKeptWorkshop(work, voice.workshop_id)
  recordWorkshopMove(work, workshop, { act: 'voice-closed', detail: { number: voice.number } })
}

/** Numbers to write on sheets of paper. @throws Problem room-is-full when there are more than people expected */
export async function addPaperVoices(
  work: Work,
  given: { readonly workshopId: string; readonly many: number },
  parts: { readonly chance: Chance },
): Promise<number[]> {
  const workshop = await getKeptWorkshop(work, given.workshopId)
  const ids = Array.from({ length: given.many }, () => parts.chance.uuid())
  const found = await sql<{ number: number }>`
    select number from governance.add_paper_voices(${workshop.id}, ${ids}::uuid[]) order by number`.execute(
    work.tx,
  )
  if (found.rows.length === 0) throw Problem.of('room-is-full', '/many')
  recordWorkshopMove(work, workshop, { act: 'sheets-numbered', detail: { many: given.many } })
  return found.rows.map(({ number }) => number)
}

/**
 * Types in one sheet of paper. It is one voice; typed in again, it replaces what was typed before, and that it was corrected is
 * on record, by its number, without a vote.
 *
 * @throws Problem move-not-allowed unless the round is going on; invalid-input for an unknown number, statement or kind of vote
 */
export async function enterSheet(
  work: Work,
  given: z.output<typeof paperSheet> & { readonly roundId: string },
): Promise<z.input<typeof paperEntered>> {
  const round = await getGoingRound(work, given.roundId)
  if (given.sector !== null) await requireCode(work, declaredSectors, { code: given.sector, at: '/sector' })
  await refuseUnasked(work, round, given.ballots)
  const heard = (await screenReasons(work, given.ballots)).map(({ ballot }) => ballot)
  const found = await sql<{ entered: number; corrected: boolean }>`
    select entered, corrected from governance.enter_sheet(
      ${round.id}, ${given.number}, ${given.sector}, ${JSON.stringify(heard)}::jsonb)`.execute(work.tx)
  const [sheet] = found.rows
  if (sheet === undefined) throw Problem.of('invalid-input', '/number', 'unknown-reference')
  recordRoundMove(work, round, {
    act: sheet.corrected ? 'sheet-corrected' : 'sheet-entered',
    detail: { number: given.number, statements: sheet.entered },
  })
  return sheet
}

async function refuseUnasked(
  work: Work,
  round: { readonly id: string; readonly kind: 'opinions' | 'ratings' },
  ballots: z.output<typeof paperSheet>['ballots'],
): Promise<void> {
  const asked = await sql<{ statement_id: string }>`
    select statement_id from governance.round_statement where round_id = ${round.id}`.execute(work.tx)
  const left = new Set(asked.rows.map((row) => row.statement_id))
  for (const [index, ballot] of ballots.entries()) {
    // Named twice is as wrong as not asked: a sheet has one answer to each.
    if (!left.delete(ballot.statementId))
      throw Problem.of('invalid-input', `/ballots/${index}/statementId`, 'unknown-reference')
    if ('choice' in ballot !== (round.kind === 'opinions'))
      throw Problem.of('invalid-input', `/ballots/${index}`, 'wrong-kind')
  }
}
