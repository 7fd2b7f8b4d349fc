import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { PANEL_SHAPE, type PanelSettings } from '../../../../detectors/index.ts'
import { type SignalGroup, signalGroups } from '../../../../vocabulary/words/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import type { Compartment } from '../../signal/index.ts'
import { addWeeks, earlier, weeksBetween } from '../country-week.ts'
import { type SettingsInForce, settingsInForce } from '../settings/index.ts'
import type { JudgementInput } from '../thread/index.ts'
import { readReporters, readWaves, type Weeks } from '../wave/index.ts'

/** As far back as a judgement looks: two years before the weeks that are added up and those left out between. */
export const longestHistory = PANEL_SHAPE.baseline + PANEL_SHAPE.guard + 8

export interface WeekOf {
  /** Monday of the week that is judged. */
  readonly week: string
  readonly compartment: Compartment
}

export interface Panel {
  readonly firstWeek: string
  readonly settings: SettingsInForce
  readonly input: JudgementInput
  /** Of all that the judgement rests on: the same again gives the same findings. */
  readonly digest: Buffer
}

/**
 * Everything that one week of one compartment is judged by. A country has few signals and many zeros: what is read is
 * what is above zero, and what it costs grows neither with signals nor with years.
 */
export async function readPanel(work: Work, of: WeekOf): Promise<Panel> {
  const settings = await settingsInForce(work)
  const { firstWeek, series } = await readSeries(work, of)
  const span = { firstWeek, weeks: weeksBetween(firstWeek, of.week) + 1 }
  const reporting = { reporters: await readReporters(work, span), waves: await readWaves(work, span) }
  const scan = await readScan(work, { ...of, ...span })
  const input = { weeks: span.weeks, series, ...reporting, settings: panelSettings(settings), scan }
  const digest = createHash('sha256')
    .update(JSON.stringify([of.week, firstWeek, input]))
    .digest()
  return { firstWeek, settings, input, digest }
}

/** The settings in force, as the judgement takes them. */
const panelSettings = ({
  level,
  falseDiscoveryRate,
  minimumCount,
  windowWeeks,
}: SettingsInForce): PanelSettings => ({
  level,
  falseDiscoveryRate,
  minimumCount,
  shape: { ...PANEL_SHAPE, window: windowWeeks },
})

interface Cell {
  readonly territory_id: string
  readonly key: SignalGroup
  readonly week: string
  readonly count: number
}

/** Every municipality and every department by group, weeks without a signal filled with zero. */
async function readSeries(
  work: Work,
  of: WeekOf,
): Promise<{ firstWeek: string; series: JudgementInput['series'] }> {
  const places = await sql<{ id: string; parent_id: string | null; level: number }>`
    select id, parent_id, level from parties.place where level in (1, 2) order by id`.execute(work.tx)
  const cells = await sql<Cell>`
    select territory_id, key, week::text as week, count from warning.weekly_count
    where grain = 'group' and compartment = ${of.compartment} and count > 0
      and week between ${addWeeks(of.week, -longestHistory)} and ${of.week}`.execute(work.tx)
  const firstWeek = cells.rows.reduce((first, cell) => earlier(first, cell.week), of.week)
  const length = weeksBetween(firstWeek, of.week) + 1
  const groups = groupsIn(of.compartment)
  const counts = new Map<string, number[]>()
  for (const place of places.rows)
    for (const group of groups) counts.set(`${place.id}:${group}`, new Array<number>(length).fill(0))
  const parents = new Map(places.rows.map((place) => [place.id, place.level === 2 ? place.parent_id : null]))
  for (const cell of cells.rows) {
    for (const id of [cell.territory_id, parents.get(cell.territory_id)]) {
      const series = counts.get(`${id}:${cell.key}`)
      const at = weeksBetween(firstWeek, cell.week)
      if (series) series[at] = (series[at] ?? 0) + cell.count
    }
  }
  const series = places.rows.flatMap(({ id }) =>
    groups.map((group) => ({
      place: id,
      key: group,
      counts: counts.get(`${id}:${group}`) ?? [],
      within: parents.get(id) ?? null,
    })),
  )
  return { firstWeek, series }
}

/** All signals by week and municipality, for the scan. */
async function readScan(work: Work, of: WeekOf & Weeks): Promise<JudgementInput['scan']> {
  const found = await sql<{ id: string; latitude: number; longitude: number }>`
    select id, latitude, longitude from parties.place
    where level = 2 and latitude is not null and longitude is not null order by id`.execute(work.tx)
  const places = found.rows
  const positions = new Map(places.map(({ id }, at) => [id, at]))
  const counts = Array.from({ length: of.weeks }, () => new Array<number>(places.length).fill(0))
  const cells = await sql<{ territory_id: string; week: string; count: number }>`
    select territory_id, week::text as week, count from warning.weekly_count
    where grain = 'total' and compartment = ${of.compartment} and count > 0 and week between ${of.firstWeek} and ${of.week}`.execute(
    work.tx,
  )
  for (const { territory_id, week, count } of cells.rows) {
    const row = counts[weeksBetween(of.firstWeek, week)]
    const at = positions.get(territory_id)
    if (row && at !== undefined) row[at] = count
  }
  return { places, counts }
}

/** A code about an institution always flags its signal, so no local series of that group exists. */
export const groupsIn = (compartment: Compartment): SignalGroup[] =>
  signalGroups.filter((group) => compartment === 'restricted' || group !== 'institutions')
