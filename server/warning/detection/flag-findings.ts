import type { Work } from '../../platform/database/index.ts'
import { weekOf } from './country-week.ts'
import { detection, type FindingRecord, supersede } from './detection-store.ts'
import { groupsOf, type StandingSignal } from './standing-signal.ts'
import { findIndependentPairs, sourcesOf } from './watch-sentinels.ts'

/**
 * A finding that two sources raised, one of which was flagged since, says to the local table what it would without that
 * one; where nothing is left of it, it leaves with the signal.
 */
export async function flagFindings(work: Work, signal: StandingSignal): Promise<void> {
  if (signal.compartment !== 'restricted') return
  const found = await detection(work)
    .selectFrom('warning.finding')
    .innerJoin('warning.finding_signal', 'finding_id', 'id')
    .selectAll('warning.finding')
    .where('signal_id', '=', signal.id)
    .where('rule', '=', 'two-independent-sources')
    .where('kind', '=', 'sentinel')
    .where('compartment', '=', 'local')
    .execute()
  for (const finding of found) await flagFinding(work, finding, signal)
}

async function flagFinding(work: Work, finding: FindingRecord, signal: StandingSignal): Promise<void> {
  const pairs = await findIndependentPairs(work, finding.sameness.slice(sourcesOf('').length))
  const [left] = pairs.filter(({ compartment }) => compartment === 'local')
  const change = left
    ? { key: groupsOf(left.codes)[0] ?? null, week: weekOf(left.received_at) }
    : // Two local sources that are judged later raise a finding of their own.
      { compartment: 'restricted' as const, sameness: `${finding.sameness}:${signal.id}` }
  await detection(work).updateTable('warning.finding').set(change).where('id', '=', finding.id).execute()
  if (!left && finding.state === 'raised') await supersede(work, [{ ...finding, compartment: 'restricted' }])
}
