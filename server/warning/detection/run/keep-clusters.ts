import type { CountryCluster } from '../../../../detectors/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { addWeeks } from '../country-week.ts'
import {
  detection,
  type FindingRecord,
  type KeptCluster,
  raiseFinding,
  refreshFinding,
  supersede,
} from '../detection-store.ts'
import type { Judgement } from '../thread/index.ts'
import type { Panel, WeekOf } from './read-panel.ts'

/** Rarer than once a year by chance: then one false cluster a year is to be expected at most. */
const rareWeeks = 52

interface Scanned extends WeekOf {
  readonly runId: string
  readonly panel: Panel
  readonly judgement: Judgement
}

/**
 * Keeps the clusters of a week. As with series: judged again, one that still stands is the same finding, one that no longer does gives way,
 * and a later week that finds some of the same places takes the place of a finding that nobody decided on.
 */
export async function keepClusters(
  work: Work,
  of: Scanned,
  parts: { readonly chance: Chance },
): Promise<void> {
  const { scan } = of.judgement
  const found = scan.kind === 'scanned' ? scan.clusters : []
  const rare = found.filter(({ recurrenceWeeks }) => recurrenceWeeks >= rareWeeks)
  const open = await openClusters(work, of)
  const standing = new Set(rare.map((cluster) => samenessOf(cluster, of)))
  for (const cluster of rare) await keepCluster(work, { ...of, cluster }, parts)
  const places = new Set(rare.flatMap((cluster) => cluster.places))
  await supersede(
    work,
    open.filter(({ sameness, evidence, week }) =>
      week === of.week
        ? !standing.has(sameness)
        : week < of.week && (evidence as KeptCluster).places.some((id) => places.has(id)),
    ),
  )
}

async function openClusters(work: Work, { compartment }: WeekOf): Promise<readonly FindingRecord[]> {
  return await detection(work)
    .selectFrom('warning.finding')
    .selectAll()
    .where('rule', '=', 'space-time-cluster')
    .where('state', '=', 'raised')
    .where('compartment', '=', compartment)
    .orderBy('week')
    .execute()
}

const samenessOf = ({ centre }: CountryCluster, { week, compartment }: WeekOf): string =>
  `cluster:${centre}:${compartment}:${week}`

async function keepCluster(
  work: Work,
  of: Scanned & { readonly cluster: CountryCluster },
  parts: { readonly chance: Chance },
): Promise<void> {
  const { cluster, runId, compartment, week } = of
  const sameness = samenessOf(cluster, of)
  const judged = { runId, evidence: evidenceOf(of) }
  if (await refreshFinding(work, sameness, judged)) return
  await raiseFinding(
    work,
    {
      kind: 'cluster',
      rule: 'space-time-cluster',
      territoryId: cluster.centre,
      group: null,
      compartment,
      week,
      sameness,
      signalIds: [],
      judged,
    },
    parts,
  )
}

function evidenceOf({ cluster, panel }: Scanned & { readonly cluster: CountryCluster }): KeptCluster {
  const { centre, places, fromWeek, toWeek } = cluster
  return {
    places: [centre, ...places.filter((id) => id !== centre)],
    radiusKm: cluster.radiusKm,
    weeks: Array.from({ length: toWeek - fromWeek }, (_, at) => addWeeks(panel.firstWeek, fromWeek + at)),
    observed: cluster.observed,
    expected: cluster.expected,
    pValue: cluster.pValue,
    recurrenceWeeks: cluster.recurrenceWeeks,
  }
}
