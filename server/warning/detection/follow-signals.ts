import { sql } from 'kysely'
import type { Event, Stage } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { backlogRank } from '../signal/index.ts'
import { countSignal } from './count-signal.ts'
import { detection } from './detection-store.ts'
import { flagFindings } from './flag-findings.ts'
import { findStandingSignal } from './standing-signal.ts'
import { watchCampaign } from './watch-campaign.ts'
import { hintSecondSource, watchIndependence, watchSignal } from './watch-sentinels.ts'

const arrivals = ['signal.received', 'signal.detail-added']

const signalMoves = [
  ...arrivals,
  'signal.imported',
  'signal.triaged',
  'signal.triage-undone',
  'signal.verification-started',
  'signal.verified',
  'signal.not-possible-to-confirm',
  'signal.discarded',
  'signal.linked',
  'signal.unlinked',
  'signal.answered',
  'signal.closed',
  'signal.withdrawn',
  'signal.restricted',
  'signal.repeat-freed',
]

const situationMoves = [
  'situation.independence-judged',
  'situation.signal-linked',
  'situation.signal-unlinked',
]
const judgements = ['finding.accepted', 'finding.dismissed', 'finding.raised-again']

/**
 * One stage for everything that detection hears, so that the counts of a signal and the findings on it are worked out
 * in the order of events, by one writer at a time.
 */
export function detectionStages(parts: { readonly chance: Chance }): readonly Stage[] {
  return [
    {
      name: 'detection',
      wokenBy: [...signalMoves, ...situationMoves, ...judgements],
      async handle(work, event) {
        if (event.kind.startsWith('situation.')) return await watchIndependence(work, event.subjectId, parts)
        if (event.kind.startsWith('finding.')) return await recountCampaign(work, event)
        if (event.kind === 'signal.imported') return await followImport(work, event.subjectId, parts)
        await followSignal(work, event, parts)
      },
    },
  ]
}

async function followSignal(work: Work, event: Event, parts: { readonly chance: Chance }): Promise<void> {
  const arrived = arrivals.includes(event.kind)
  if (arrived) await followArrival(work, event.subjectId, parts)
  const signal = await findStandingSignal(work, event.subjectId)
  if (!signal) return
  await countSignal(work, signal)
  await watchSignal(work, signal, parts)
  await flagFindings(work, signal)
  if (arrived || (signal.imported && event.kind === 'signal.triaged'))
    await hintSecondSource(work, signal, parts)
}

/** A report may make a burst of those before it: then they count no longer, or again. */
async function followArrival(work: Work, id: string, parts: { readonly chance: Chance }): Promise<void> {
  const signal = await findStandingSignal(work, id)
  if (!signal) return
  for (const other of await watchCampaign(work, signal, parts)) await recount(work, other)
}

/**
 * An import is one event. Its recent signals are looked at now; those of its backlog one by one as each is triaged,
 * which is also when any of them begins to count. A file is not a burst of reports, whatever its size: it raises no
 * possible campaign.
 */
async function followImport(work: Work, importId: string, parts: { readonly chance: Chance }): Promise<void> {
  const recent = await sql<{ id: string }>`
    select id from warning.signal where import_id = ${importId} and queue_rank < ${backlogRank}
    order by received_at, id`.execute(work.tx)
  for (const { id } of recent.rows) {
    const signal = await findStandingSignal(work, id)
    if (!signal) continue
    await watchSignal(work, signal, parts)
    await hintSecondSource(work, signal, parts)
  }
}

/** A judgement on a possible campaign decides whether its reports count. */
async function recountCampaign(work: Work, event: Event): Promise<void> {
  if (event.detail.rule !== 'possible-campaign') return
  const attached = await detection(work)
    .selectFrom('warning.finding_signal')
    .select('signal_id')
    .where('finding_id', '=', event.subjectId)
    .execute()
  for (const { signal_id } of attached) await recount(work, signal_id)
}

async function recount(work: Work, signalId: string): Promise<void> {
  const signal = await findStandingSignal(work, signalId)
  if (signal) await countSignal(work, signal)
}
