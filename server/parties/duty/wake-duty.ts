import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { Event, Stage } from '../audit/index.ts'
import { callDuty, settleCall } from './call-duty.ts'

/**
 * A danger wakes the person on duty, by a notice that says nothing of it; whoever decides on the signal has it
 * in hand, and nobody else is woken. One that is told later wakes as well, at whatever stage the signal is. A danger that was only found at triage stays called until the hand-off,
 * or the verification beside it. Of an import its link names the dangers that are recent. One stage for all, so that they follow in the order of events.
 */
export function wakeDuty(parts: { readonly chance: Chance }): Stage {
  return {
    name: 'wake-duty',
    wokenBy: [
      'signal.received',
      'signal.imported',
      'signal.triaged',
      'signal.handed-off',
      'signal.verification-started',
      'signal.withdrawn',
      'signal.closed',
      'signal.detail-added',
      'signal.detail-read',
    ],
    async handle(work, event) {
      if (event.kind === 'signal.imported') return await callForImport(work, parts.chance, event)
      const exercise = event.detail.exercise === true
      const danger = { kind: 'danger', subjectId: event.subjectId, exercise } as const
      if (event.kind === 'signal.received') {
        if (event.detail.dangerNow === true) await callDuty(work, parts.chance, danger)
      } else if (event.kind === 'signal.detail-added') {
        if (event.detail.dangerNow === true) await callDuty(work, parts.chance, { ...danger, again: true })
      } else if (await isFoundAtTriage(work, event)) {
        if (!(await wasHandedOff(work, event.subjectId))) await callDuty(work, parts.chance, danger)
      } else {
        await settleCall(work, danger)
      }
    },
  }
}

async function callForImport(work: Work, chance: Chance, event: Event): Promise<void> {
  const { waking } = event.detail
  for (const subjectId of Array.isArray(waking) ? waking : []) {
    await callDuty(work, chance, { kind: 'danger', subjectId: String(subjectId) })
  }
}

async function isFoundAtTriage(work: Work, event: Event): Promise<boolean> {
  if (event.kind !== 'signal.triaged' || event.detail.outcome !== 'immediate-danger') return false
  const known = await sql`select from audit.link
    where subject_kind = 'signal' and subject_id = ${event.subjectId} and kind in ('signal.received', 'signal.detail-added')
      and detail ->> 'dangerNow' = 'true'
    union all select from audit.link
    where subject_kind = 'import' and kind = 'signal.imported' and detail -> 'waking' ? ${event.subjectId} limit 1`.execute(
    work.tx,
  )
  return known.rows.length === 0
}

async function wasHandedOff(work: Work, signalId: string): Promise<boolean> {
  const found = await sql`select from audit.link
    where subject_kind = 'signal' and subject_id = ${signalId} and kind = 'signal.handed-off' limit 1`.execute(
    work.tx,
  )
  return found.rows.length > 0
}
