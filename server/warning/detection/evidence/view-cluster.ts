import { sql } from 'kysely'
import type { ClusterEvidence, ClusterMap } from '../../../../vocabulary/wire/detection.ts'
import type { Work } from '../../../platform/database/index.ts'
import type { FindingRecord, KeptCluster } from '../detection-store.ts'

/** A cluster with the names of its places. */
export async function viewCluster(work: Work, kept: KeptCluster): Promise<ClusterEvidence> {
  const found = await sql<ClusterEvidence['places'][number]>`
    select id, name, latitude, longitude from parties.place where id = any (${[...kept.places]}) order by id`.execute(
    work.tx,
  )
  const known = new Map(found.rows.map((place) => [place.id, place]))
  return { ...kept, places: kept.places.flatMap((id) => known.get(id) ?? []) }
}

/** The signals that stand in the counts of its places and weeks now, as far as the asker may see them. */
export async function signalsOfCluster(
  work: Work,
  { places, weeks }: KeptCluster,
  compartment: FindingRecord['compartment'],
): Promise<string[]> {
  const found = await sql<{ signal_id: string }>`
    select signal_id from warning.signal_counted
    where territory_id = any (${[...places]}) and week = any (${[...weeks]}::date[]) and compartment = ${compartment}
    order by week, event_id, signal_id limit 500`.execute(work.tx)
  return found.rows.map((counted) => counted.signal_id)
}

const mostOnMap = 50

/** The clusters that nobody has dismissed, the newest first: for the map, of what the asker sees. */
export async function viewClusterMap(work: Work): Promise<ClusterMap> {
  const found = await sql<
    Pick<FindingRecord, 'id' | 'compartment' | 'state' | 'evidence'> & { week: string }
  >`
    select id, compartment, state, week::text as week, evidence from warning.finding
    where rule = 'space-time-cluster' and state in ('raised', 'accepted')
    order by week desc, id limit ${mostOnMap}`.execute(work.tx)
  const items: ClusterMap['items'] = []
  for (const { id, compartment, state, week, evidence } of found.rows) {
    const cluster = await viewCluster(work, evidence as KeptCluster)
    items.push({ id, restricted: compartment === 'restricted', state, week, cluster })
  }
  return { items, order: 'newest' }
}
