import { sql } from 'kysely'
import type { CountPanel } from '../../../../vocabulary/wire/count-panel.ts'
import type { SignalGroup } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import type { Compartment } from '../../signal/index.ts'
import { addWeeks, earlier, lastWholeWeek, weeksBetween } from '../country-week.ts'
import { groupsIn, longestHistory } from '../run/index.ts'
import { settingsInForce } from '../settings/index.ts'
import { readReporters, readWaves } from '../wave/index.ts'

/** A year of weeks is judged again, each with the history that it had. */
const yearOfWeeks = 52

/**
 * The counts from which the browser judges the last year again with other settings: what the asker may see of a compartment,
 * by group at each municipality; what is above zero is sent, so it stays small.
 */
export async function viewPanel(work: Work, compartment: Compartment): Promise<CountPanel> {
  const lastWeek = lastWholeWeek(work.now)
  const found = await sql<{ territory_id: string; key: SignalGroup; week: string; count: number }>`
    select territory_id, key, week::text as week, count from warning.weekly_count
    where grain = 'group' and compartment = ${compartment} and count > 0
      and week between ${addWeeks(lastWeek, -longestHistory - yearOfWeeks)} and ${lastWeek}
    order by territory_id, key, week`.execute(work.tx)
  const firstWeek = found.rows.reduce((first, { week }) => earlier(first, week), lastWeek)
  const weeks = weeksBetween(firstWeek, lastWeek) + 1
  const places = await readPlaces(work, compartment)
  const series = new Map<string, CountPanel['series'][number]>()
  for (const { territory_id, key, week, count } of found.rows) {
    const name = `${territory_id} ${key}`
    const one = series.get(name) ?? { territoryId: territory_id, group: key, at: [], counts: [] }
    one.at.push(weeksBetween(firstWeek, week))
    one.counts.push(count)
    series.set(name, one)
  }
  const { id: _, ...settings } = await settingsInForce(work)
  const seen = new Set(places.map(({ id }) => id))
  return {
    restricted: compartment === 'restricted',
    firstWeek,
    weeks,
    places,
    groups: groupsIn(compartment),
    series: [...series.values()],
    reporters: (await readReporters(work, { firstWeek, weeks })).flatMap(({ place, active }) =>
      seen.has(place) ? [{ place, active: [...active] }] : [],
    ),
    waves: (await readWaves(work, { firstWeek, weeks })).filter(({ place }) => seen.has(place)),
    settings,
  }
}

/** The places whose counts the asker sees, with the department around each where that is one of them. */
async function readPlaces(work: Work, compartment: Compartment): Promise<CountPanel['places']> {
  const found = await sql<CountPanel['places'][number]>`
    with seen as (
      select p.id from parties.place p where p.level in (1, 2)
        and ((select access.nationwide('triage-operator', 'supervisor', 'analyst'))
             or (select access.nationwide('ombudsman')) and ${compartment} = 'restricted'
             or ${compartment} = 'local'
                and p.id = any ((select access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor'))::text[])))
    select p.id, p.name, case when p.level = 2 and p.parent_id in (select id from seen) then p.parent_id end as within
    from parties.place p where p.id in (select id from seen) order by p.id`.execute(work.tx)
  return [...found.rows]
}
