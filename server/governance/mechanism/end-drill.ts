import type { DrillEnding, DrillStepRow } from '../../../vocabulary/wire/mechanism.ts'
import { missedClockReasons } from '../../../vocabulary/words/index.ts'
import { type KnowsCode, knowsCodes } from '../../parties/catalogue/index.ts'
import { moveMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { followChain, isMissed } from './drill-chain.ts'
import { getKeptDrill, mechanisms, personOf, recordDrillMove } from './mechanism-store.ts'

/**
 * Ends a drill: its chain is written down as it stands, with why each step was missed, its result and its lessons; what it
 * made is closed after it, by stages that read the event.
 *
 * @throws Problem move-not-allowed; reason-required naming each step that came late or not at all and has no reason;
 *   invalid-input for a reason of no catalogue; conflict for a drill that is called passed although its chain stopped
 */
export async function endDrill(
  work: Work,
  given: { readonly id: string; readonly ending: DrillEnding },
  parts: { readonly chance: Chance },
): Promise<void> {
  const { id, ending } = given
  await getKeptDrill(work, id)
  const meeting = await moveMeeting(work, { id, to: 'held', reason: null })
  const steps = explain(await followChain(work, id), ending, await knowsCodes(work))
  if (ending.result === 'passed' && steps.some(({ doneAt }) => doneAt === null))
    throw Problem.of('conflict', '/result', 'chain-not-whole')
  for (const [index, step] of steps.entries())
    await mechanisms(work)
      .insertInto('governance.drill_step')
      .values({
        id: parts.chance.uuid(),
        drill_id: id,
        ordinal: index + 1,
        step: step.step,
        done_at: step.doneAt === null ? null : new Date(step.doneAt),
        due_at: step.dueAt === null ? null : new Date(step.dueAt),
        by_role: step.byRole,
        missed_reason: step.missedReason,
      })
      .execute()
  await mechanisms(work)
    .updateTable('governance.drill')
    .set({
      ended_at: work.now,
      ended_by: personOf(work),
      result: ending.result,
      observations: ending.observations,
      lessons: ending.lessons,
      next_actions: ending.nextActions,
    })
    .where('id', '=', id)
    .execute()
  recordDrillMove(work, {
    id,
    act: 'ended',
    detail: { placeId: meeting.place_id, result: ending.result, missed: steps.filter(isMissed).length },
  })
}

/** Each step with why it was missed: as it was said on the way, or as whoever ends the drill says. */
function explain(chain: readonly DrillStepRow[], { missed }: DrillEnding, knows: KnowsCode): DrillStepRow[] {
  const wrong = missed.flatMap(({ reason }, index): FieldProblem[] =>
    knows(missedClockReasons, reason) ? [] : [{ field: `/missed/${index}/reason`, code: 'unknown-code' }],
  )
  if (wrong.length > 0) throw new Problem('invalid-input', wrong)
  const explained = chain.map((step) =>
    isMissed(step)
      ? {
          ...step,
          missedReason: missed.find((one) => one.step === step.step)?.reason ?? step.missedReason,
        }
      : { ...step, missedReason: null },
  )
  const open = explained.filter((step) => isMissed(step) && step.missedReason === null)
  if (open.length > 0)
    throw new Problem(
      'reason-required',
      open.map(({ step }) => ({ field: '/missed', code: step })),
    )
  return explained
}
