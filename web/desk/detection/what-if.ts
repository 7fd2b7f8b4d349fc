import {
  judgeWeek,
  PANEL_SHAPE,
  type PanelFinding,
  type WeekPanel,
  weekPanel,
} from '../../../detectors/index.ts'
import type { CountPanel } from '../../../vocabulary/wire/count-panel.ts'
import type { DetectionSettings } from '../../../vocabulary/wire/detection-settings.ts'

const weekMs = 7 * 86_400_000
/** A year is judged again. */
const yearOfWeeks = 52
/** What a judgement looks back on: as on the server. */
const longestHistory = PANEL_SHAPE.baseline + PANEL_SHAPE.guard + 8

export interface WhatIfFinding {
  readonly week: string
  readonly place: string
  readonly group: string
  readonly observed: number
  readonly expected: number
}

export interface WhatIf {
  /** Weeks in which at least one series could be judged. */
  readonly weeksTold: number
  readonly findings: readonly WhatIfFinding[]
  /** In a year, on the average of the weeks that could be judged. */
  readonly expectedFalseAlarmsAYear: number
}

/** The positions of the weeks that are judged again: the last year of the panel, or as much of it as there is. */
export const weeksToJudge = ({ weeks }: Pick<CountPanel, 'weeks'>): readonly number[] =>
  Array.from({ length: Math.min(yearOfWeeks, weeks) }, (_, at) => weeks - Math.min(yearOfWeeks, weeks) + at)

/** The panel as it stood at the end of a week: every group at every place, zeros where nothing is listed. */
export function panelAt(panel: CountPanel, week: number): WeekPanel {
  const from = Math.max(0, week + 1 - longestHistory)
  const weeks = week + 1 - from
  const counts = new Map<string, number[]>()
  for (const { id } of panel.places)
    for (const group of panel.groups) counts.set(`${id} ${group}`, new Array<number>(weeks).fill(0))
  const within = new Map(panel.places.map((place) => [place.id, place.within]))
  for (const { territoryId, group, at, counts: listed } of panel.series) {
    for (const id of [territoryId, within.get(territoryId)]) {
      const series = counts.get(`${id} ${group}`)
      if (!series) continue
      for (const [nth, position] of at.entries()) {
        const here = position - from
        if (here >= 0 && here < weeks) series[here] = (series[here] ?? 0) + (listed[nth] ?? 0)
      }
    }
  }
  return weekPanel({
    weeks,
    series: panel.places.flatMap(({ id, within: larger }) =>
      panel.groups.map((group) => ({
        place: id,
        key: group,
        counts: counts.get(`${id} ${group}`) ?? [],
        within: larger,
      })),
    ),
    reporters: panel.reporters.map(({ place, active }) => ({ place, active: active.slice(from, week + 1) })),
    waves: panel.waves.map((wave) => ({ ...wave, from: wave.from - from })),
  })
}

export interface JudgedAgain {
  readonly told: boolean
  readonly findings: readonly WhatIfFinding[]
  readonly expectedFalseAlarmsAYear: number
}

/** Judges one week of the past with other settings, by the code that the server judges with. */
export function judgeAgain(panel: CountPanel, week: number, settings: DetectionSettings): JudgedAgain {
  const { windowWeeks, ...rest } = settings
  const judged = judgeWeek(panelAt(panel, week), { ...rest, shape: { ...PANEL_SHAPE, window: windowWeeks } })
  const monday = new Date(Date.parse(`${panel.firstWeek}T00:00:00Z`) + week * weekMs)
    .toISOString()
    .slice(0, 10)
  return {
    told: judged.judged > 0,
    findings: judged.findings.map((found) => findingOf(found, monday)),
    expectedFalseAlarmsAYear: judged.expectedFalseAlarmsAYear,
  }
}

const findingOf = ({ place, key, verdict }: PanelFinding, week: string): WhatIfFinding => ({
  week,
  place,
  group: key,
  observed: verdict.observed,
  expected: verdict.expected,
})

/** The year as a whole: a series that rises for several weeks is one finding, as on the server, where the newer takes the place of the older. */
export function sumUp(weeks: readonly JudgedAgain[]): WhatIf {
  const told = weeks.filter((week) => week.told)
  const latest = new Map<string, { at: number; finding: WhatIfFinding }[]>()
  for (const [at, { findings }] of weeks.entries()) {
    for (const finding of findings) {
      const key = `${finding.place} ${finding.group}`
      const runs = latest.get(key) ?? []
      const last = runs.at(-1)
      if (last && last.at === at - 1) runs[runs.length - 1] = { at, finding }
      else runs.push({ at, finding })
      latest.set(key, runs)
    }
  }
  const findings = [...latest.values()].flat().map(({ finding }) => finding)
  const alarms = told.reduce((sum, week) => sum + week.expectedFalseAlarmsAYear, 0)
  return {
    weeksTold: told.length,
    findings: findings.sort((a, b) => (a.week < b.week ? 1 : a.week > b.week ? -1 : 0)),
    expectedFalseAlarmsAYear: told.length === 0 ? 0 : alarms / told.length,
  }
}
