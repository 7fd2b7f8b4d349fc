import { sql } from 'kysely'
import type { MeetingPlan } from '../../../vocabulary/wire/meeting.ts'
import type { WorkshopPlan } from '../../../vocabulary/wire/workshop.ts'
import { hasCode, type MeetingState, workshopThemes } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove } from '../../commitment/index.ts'
import { changeMeeting, getMeeting, moveMeeting, planMeeting } from '../../parties/meeting/index.ts'
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
 * Changes what was planned: all of it until the workshop opens, afterwards its rule until the first vote, its hours and
 * its place until it was held.
 *
 * @throws Problem rule-is-fixed when somebody voted by another rule
 */
export async function changeWorkshop(work: Work, id: string, plan: WorkshopPlan): Promise<void> {
  const workshop = await getKeptWorkshop(work, id)
  refuseUnknownTheme(plan)
  if (workshop.rule_fixed_at !== null && !isSameRule(workshop, plan))
    throw Problem.of('rule-is-fixed', '/rule')
  if (await meetingChanges(work, id, plan.meeting)) await changeMeeting(work, id, plan.meeting)
  await workshops(work).updateTable('governance.workshop').set(columnsOf(plan)).where('id', '=', id).execute()
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

async function meetingChanges(work: Work, id: string, plan: MeetingPlan): Promise<boolean> {
  const meeting = await getMeeting(work, id)
  return (
    meeting.title !== plan.title ||
    meeting.place_id !== plan.placeId ||
    meeting.venue !== plan.venue ||
    meeting.language !== plan.language ||
    meeting.listed !== plan.listed ||
    meeting.starts_at.getTime() !== Date.parse(plan.startsAt) ||
    meeting.ends_at.getTime() !== Date.parse(plan.endsAt)
  )
}

function isSameRule(workshop: WorkshopRecord, { rule }: WorkshopPlan): boolean {
  const now = ruleOf(workshop)
  return (
    now.thresholdPercent === rule.thresholdPercent &&
    now.minimumVoters === rule.minimumVoters &&
    now.dissent === rule.dissent
  )
}

function refuseUnknownTheme({ theme }: WorkshopPlan): void {
  if (theme !== null && !hasCode(workshopThemes, theme))
    throw Problem.of('invalid-input', '/theme', 'unknown-code')
}

const columnsOf = ({ theme, question, rule }: WorkshopPlan) => ({
  theme,
  question,
  threshold_percent: rule.thresholdPercent,
  minimum_voters: rule.minimumVoters,
  dissent_rule: rule.dissent,
})
