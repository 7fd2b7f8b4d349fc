import { sql } from 'kysely'
import type { WorkshopPlan, WorkshopTerms } from '../../../vocabulary/wire/workshop.ts'
import { hasCode, type MeetingState, workshopThemes } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove } from '../../commitment/index.ts'
import { moveMeeting, planMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  getKeptWorkshop,
  recordWorkshopMove,
  ruleOf,
  type WorkshopRecord,
  workshopCycle,
  workshops,
} from './workshop-store.ts'

/** Plans a workshop: the meeting, its question, and the rule by which it will agree. */
export async function planWorkshop(
  work: Work,
  plan: WorkshopPlan,
  parts: { readonly chance: Chance },
): Promise<string> {
  refuseUnknownTheme(plan)
  const id = await planMeeting(work, { kind: 'workshop', plan: plan.meeting }, parts)
  await workshops(work)
    .insertInto('governance.workshop')
    .values({ id, ...columnsOf(plan), state: 'draft', state_since: work.now })
    .execute()
  recordWorkshopMove(work, { id, state: 'draft' }, { act: 'planned' })
  return id
}

/**
 * Changes what is asked and how it is agreed. The rule stands from the first vote on.
 *
 * @throws Problem rule-is-fixed when somebody voted by another rule
 */
export async function changeTerms(work: Work, id: string, terms: WorkshopTerms): Promise<void> {
  const workshop = await getKeptWorkshop(work, id)
  refuseUnknownTheme(terms)
  if (workshop.rule_fixed_at !== null && !isSameRule(workshop, terms))
    throw Problem.of('rule-is-fixed', '/rule')
  await workshops(work)
    .updateTable('governance.workshop')
    .set(columnsOf(terms))
    .where('id', '=', id)
    .execute()
  recordWorkshopMove(work, workshop, { act: 'changed' })
}

/** Opens, holds or cancels the meeting, and the record with it. The record closes by an act of its own. */
export async function moveWorkshop(
  work: Work,
  given: { readonly id: string; readonly to: MeetingState; readonly reason: string | null },
  mover: Mover,
): Promise<void> {
  const workshop = await getKeptWorkshop(work, given.id)
  // What has a number was begun: it is held and closed, and never taken back.
  if (workshop.state === 'open' && given.to !== 'held')
    throw Problem.of('move-not-allowed', '/to', workshop.state)
  await moveMeeting(work, given)
  if (given.to === 'open') await openRecord(work, workshop, mover)
}

async function openRecord(work: Work, workshop: WorkshopRecord, mover: Mover): Promise<void> {
  permitMove(workshopCycle, { from: workshop.state, to: 'open' }, mover)
  const number = workshop.number ?? (await nextNumber(work))
  await workshops(work)
    .updateTable('governance.workshop')
    .set({ state: 'open', state_since: work.now, number })
    .where('id', '=', workshop.id)
    .execute()
  recordWorkshopMove(work, { id: workshop.id, state: 'open' }, { act: 'opened', detail: { number } })
}

/** Without a gap in its year: the row is locked until the transaction ends, and a rollback gives the number back. */
async function nextNumber(work: Work): Promise<string> {
  const year = work.now.getUTCFullYear()
  const given = await sql<{ last: number }>`
    insert into governance.workshop_number (year, last) values (${year}, 1)
    on conflict (year) do update set last = governance.workshop_number.last + 1
    returning last`.execute(work.tx)
  return `TL-${year}-${String(given.rows[0]?.last).padStart(3, '0')}`
}

function isSameRule(workshop: WorkshopRecord, { rule }: WorkshopTerms): boolean {
  const now = ruleOf(workshop)
  return (
    now.thresholdPercent === rule.thresholdPercent &&
    now.minimumVoters === rule.minimumVoters &&
    now.dissent === rule.dissent
  )
}

function refuseUnknownTheme({ theme }: WorkshopTerms): void {
  if (theme !== null && !hasCode(workshopThemes, theme))
    throw Problem.of('invalid-input', '/theme', 'unknown-code')
}

const columnsOf = ({ theme, question, rule }: WorkshopTerms) => ({
  theme,
  question,
  threshold_percent: rule.thresholdPercent,
  minimum_voters: rule.minimumVoters,
  dissent_rule: rule.dissent,
})
