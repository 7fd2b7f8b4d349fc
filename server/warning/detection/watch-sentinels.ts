import { sql } from 'kysely'
import { isSignalCode, signalCode } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { concernsChild, hasStrongCode } from '../signal/index.ts'
import { weekOf } from './country-week.ts'
import { detection, type FindingRecord, raiseFinding, supersede } from './detection-store.ts'
import { groupsOf, isOut, isVerified, type StandingSignal } from './standing-signal.ts'

type SingleRule = 'danger' | 'child-strong-indicator' | 'institution-code'

/** What one signal alone is enough for. */
function rulesMet(
  signal: Pick<StandingSignal, 'codes' | 'danger_now' | 'children_involved' | 'triage_outcome'>,
): SingleRule[] {
  const { codes } = signal
  const rules: SingleRule[] = []
  if (signal.danger_now || signal.triage_outcome === 'immediate-danger') rules.push('danger')
  const child = concernsChild({ codes, childrenInvolved: signal.children_involved })
  if (child && hasStrongCode(codes)) rules.push('child-strong-indicator')
  if (codes.some((code) => isSignalCode(code) && signalCode(code).group === 'institutions'))
    rules.push('institution-code')
  return rules
}

/**
 * The rules that a single signal fulfils. Verified, each is a sentinel finding; before that it is at most a hint to
 * triage, which gives way when the signal is judged. A signal that is out takes its unjudged findings with it.
 */
export async function watchSignal(
  work: Work,
  signal: StandingSignal,
  parts: { readonly chance: Chance },
): Promise<void> {
  const earlier = await findingsOf(work, signal.id)
  await keepInCompartment(work, signal, earlier)
  const verified = isVerified(signal)
  const isHint = !verified && signal.verification === null
  // In a campaign only a danger is worth a hint of its own: it might be the real one.
  const met = isOut(signal)
    ? []
    : rulesMet(signal).filter((rule) => rule === 'danger' || verified || !signal.inCampaign)
  const wanted = met.map((rule) => `${verified ? 'sentinel' : 'hint'}:${rule}:${signal.id}`)
  await supersede(
    work,
    earlier.filter(
      (finding) =>
        finding.state === 'raised' && !(verified || isHint ? wanted : []).includes(finding.sameness),
    ),
  )
  if (!verified && !isHint) return
  for (const rule of met) {
    await raiseFinding(
      work,
      {
        kind: verified ? 'sentinel' : 'hint',
        rule,
        territoryId: signal.territory_id,
        group: groupsOf(signal.codes)[0] ?? null,
        compartment: signal.compartment,
        week: weekOf(signal.received_at),
        sameness: `${verified ? 'sentinel' : 'hint'}:${rule}:${signal.id}`,
        signalIds: [signal.id],
      },
      parts,
    )
  }
}

/** The findings that this signal alone raised. */
async function findingsOf(work: Work, signalId: string): Promise<FindingRecord[]> {
  return await detection(work)
    .selectFrom('warning.finding')
    .innerJoin('warning.finding_signal', 'finding_id', 'id')
    .selectAll('warning.finding')
    .where('signal_id', '=', signalId)
    .where('rule', 'in', ['danger', 'child-strong-indicator', 'institution-code'])
    .execute()
}

/** A signal that was flagged after its finding takes the finding with it out of the local table's sight. */
async function keepInCompartment(
  work: Work,
  signal: StandingSignal,
  findings: readonly FindingRecord[],
): Promise<void> {
  for (const finding of findings) {
    if (finding.compartment === signal.compartment) continue
    await detection(work)
      .updateTable('warning.finding')
      .set({ compartment: signal.compartment })
      .where('id', '=', finding.id)
      .execute()
  }
}

/**
 * A second report of a like thing at the same place within thirty days: a hint to triage, once a code and week, to
 * judge whether the sources are independent.
 */
export async function hintSecondSource(
  work: Work,
  signal: StandingSignal,
  parts: { readonly chance: Chance },
): Promise<void> {
  if (isOut(signal) || signal.inCampaign) return
  const found = await sql<{ code: string; ids: string[] }>`
    select code, array_agg(distinct o.id) as ids
    from warning.signal o, unnest(o.codes) code
    where o.territory_id = ${signal.territory_id} and o.compartment = ${signal.compartment} and o.id <> ${signal.id}
      and o.received_at between ${signal.received_at}::timestamptz - interval '30 days' and ${signal.received_at}
      and not o.exercise and o.state not in ('withdrawn', 'discarded')
      and o.triage_outcome is distinct from 'duplicate' and code = any (${signal.codes})
      and not exists (select from warning.finding_signal l join warning.finding f on f.id = l.finding_id
                      where l.signal_id = o.id and f.rule = 'possible-campaign' and f.state in ('raised', 'accepted'))
    group by code order by code`.execute(work.tx)
  for (const { code, ids } of found.rows) {
    const week = weekOf(signal.received_at)
    await raiseFinding(
      work,
      {
        kind: 'hint',
        rule: 'two-independent-sources',
        territoryId: signal.territory_id,
        group: groupsOf([code])[0] ?? null,
        compartment: signal.compartment,
        week,
        sameness: `hint:second-source:${signal.territory_id}:${signal.compartment}:${code}:${week}`,
        signalIds: [signal.id, ...ids.slice(0, 50)],
      },
      parts,
    )
  }
}

/**
 * Two verified signals of a situation, received within thirty days, that a person judged independent: a sentinel
 * finding, once a situation. When the judgement no longer stands, a finding that nobody judged gives way.
 */
export async function watchIndependence(
  work: Work,
  situationId: string,
  parts: { readonly chance: Chance },
): Promise<void> {
  const pairs = await findIndependentPairs(work, situationId)
  const sameness = sourcesOf(situationId)
  const [first] = pairs
  if (!first) {
    const stale = detection(work).selectFrom('warning.finding').selectAll().where('sameness', '=', sameness)
    return await supersede(work, await stale.where('state', '=', 'raised').execute())
  }
  const signalIds = [...new Set(pairs.flatMap((pair) => [pair.one, pair.other]))]
  await raiseFinding(
    work,
    {
      kind: 'sentinel',
      rule: 'two-independent-sources',
      territoryId: first.territory_id,
      group: groupsOf(first.codes)[0] ?? null,
      compartment: first.compartment,
      week: weekOf(first.received_at),
      sameness,
      signalIds,
    },
    parts,
  )
}

/** What makes the finding of a situation's independent sources one and the same. */
export const sourcesOf = (situationId: string): string => `sentinel:two-sources:${situationId}`

interface IndependentPair {
  readonly one: string
  readonly other: string
  readonly territory_id: string
  readonly compartment: 'local' | 'restricted'
  readonly received_at: Date
  readonly codes: string[]
}

/** The pairs of verified signals of a situation that were last judged independent, the earliest first. */
export async function findIndependentPairs(
  work: Work,
  situationId: string,
): Promise<readonly IndependentPair[]> {
  const found = await sql<IndependentPair>`
    select * from (
      select distinct on (a.id, b.id) a.id as one, b.id as other, t.territory_id, t.compartment, i.independent,
             greatest(a.received_at, b.received_at) as received_at, a.codes,
             greatest(a.received_at, b.received_at) - least(a.received_at, b.received_at) as apart
      from warning.situation t
      join warning.independence i on i.situation_id = t.id
      join warning.situation_signal la on la.situation_id = t.id and la.unlinked_at is null and la.signal_id = any (i.signal_ids)
      join warning.situation_signal lb on lb.situation_id = t.id and lb.unlinked_at is null and lb.signal_id = any (i.signal_ids)
      join warning.signal a on a.id = la.signal_id and a.compartment = t.compartment and a.state in ('linked', 'answered', 'closed') and not a.exercise
      join warning.signal b on b.id = lb.signal_id and b.compartment = t.compartment and b.state in ('linked', 'answered', 'closed') and not b.exercise and b.id > a.id
      where t.id = ${situationId}
        and (select count(*) from (select distinct on (d.signal_id) d.outcome from warning.signal_decision d
               where d.signal_id in (a.id, b.id) and d.kind = 'verification'
               order by d.signal_id, d.decided_at desc, d.id) last where last.outcome = 'verified') = 2
      order by a.id, b.id, i.judged_at desc, i.id) pair
    where independent and apart <= interval '30 days' order by received_at`.execute(work.tx)
  return found.rows
}
