import type { EventReport } from './event-report.ts'

/** What makes one ask whether somebody organised the reports: how many within so many hours, and how many times what is usual. */
export type CampaignSettings = {
  readonly hours: number
  /** Reports of one code at one place. */
  readonly reportsAtPlace: number
  /** Reports in all, at this many places at least, in the whole country. */
  readonly reportsInCountry: number
  readonly placesInCountry: number
  readonly timesUsual: number
}

export const CAMPAIGN_SETTINGS: CampaignSettings = {
  hours: 48,
  reportsAtPlace: 10,
  reportsInCountry: 60,
  placesInCountry: 10,
  timesUsual: 4,
}

/** A burst that chance and one event do not explain well. Only a person can tell whether it is a campaign or a real event. */
export type PossibleCampaign<Report> = {
  readonly spread: 'one place' | 'whole country'
  readonly place: string | null
  readonly code: string | null
  readonly fromDay: number
  readonly toDay: number
  readonly reports: readonly Report[]
  /** Different sets of codes and kinds of place among them: few, when one story is told. */
  readonly patterns: number
  /** What as many hours usually bring. */
  readonly usual: number
}

const HOURS_A_DAY = 24
/** Days before a burst that say what is usual. */
const USUAL_DAYS = 56

/**
 * Finds bursts that look organised: many reports of one code at one place within two days (coordinated false reports), or of
 * anything everywhere (noise). It accuses nobody and decides nothing: until a person has looked, such reports are left out of the counts, and every
 * one of them keeps its place in the queue.
 *
 * @param reports in any order; those that the desk has already thrown out left out
 * @returns bursts by their beginning; a report may be in one of each spread
 * @example
 * const reports = Array.from({ length: 12 }, (_, k) => ({ id: `r${k}`, place: 'a', codes: ['EXP1'], placeKind: 'bar', receivedDay: 100 + k / 10, observed: null }))
 * possibleCampaigns(reports).map(({ spread, code, reports, patterns }) => [spread, code, reports.length, patterns]) // → [["one place","EXP1",12,1]]
 */
export function possibleCampaigns<Report extends EventReport>(
  reports: readonly Report[],
  settings: CampaignSettings = CAMPAIGN_SETTINGS,
): readonly PossibleCampaign<Report>[] {
  const sorted = [...reports].sort((a, b) => a.receivedDay - b.receivedDay)
  const places = new Map<string, Report[]>()
  for (const report of sorted) {
    for (const code of report.codes) {
      const key = JSON.stringify([report.place, code])
      const list = places.get(key)
      if (list) list.push(report)
      else places.set(key, [report])
    }
  }
  const atPlaces = [...places].flatMap(([key, list]) => {
    const [place = '', code = ''] = JSON.parse(key) as string[]
    return list.length < settings.reportsAtPlace
      ? []
      : bursts(list, { settings, least: settings.reportsAtPlace }).map((burst) => ({
          ...burst,
          spread: 'one place' as const,
          place,
          code,
        }))
  })
  const everywhere = bursts(sorted, { settings, least: settings.reportsInCountry })
    .filter(({ reports: those }) => new Set(those.map(({ place }) => place)).size >= settings.placesInCountry)
    .map((burst) => ({ ...burst, spread: 'whole country' as const, place: null, code: null }))
  return [...withoutRepeats(atPlaces), ...everywhere].sort((a, b) => a.fromDay - b.fromDay)
}

type Burst<Report> = Omit<PossibleCampaign<Report>, 'spread' | 'place' | 'code'>

/** Stretches of a sorted list in which every report lies within two days of enough others. */
function bursts<Report extends EventReport>(
  sorted: readonly Report[],
  { settings, least }: { readonly settings: CampaignSettings; readonly least: number },
): Burst<Report>[] {
  const days = settings.hours / HOURS_A_DAY
  const dense = new Array<boolean>(sorted.length).fill(false)
  let from = 0
  let before = 0
  for (const [at, { receivedDay }] of sorted.entries()) {
    while ((sorted[from]?.receivedDay ?? receivedDay) < receivedDay - days) from += 1
    const start = sorted[from]?.receivedDay ?? receivedDay
    while ((sorted[before]?.receivedDay ?? start) < start - USUAL_DAYS) before += 1
    const usual = ((from - before) * days) / USUAL_DAYS
    if (at - from + 1 >= least && at - from + 1 >= settings.timesUsual * usual) dense.fill(true, from, at + 1)
  }
  const found: Burst<Report>[] = []
  let run: Report[] = []
  const close = () => {
    const [first] = run
    const last = run.at(-1)
    if (first && last) found.push(describe(run, sorted, { first, last, days }))
    run = []
  }
  for (const [at, report] of sorted.entries()) {
    if (dense[at]) run.push(report)
    else close()
  }
  close()
  return found
}

function describe<Report extends EventReport>(
  run: readonly Report[],
  all: readonly Report[],
  { first, last, days }: { readonly first: Report; readonly last: Report; readonly days: number },
): Burst<Report> {
  const fromDay = first.receivedDay
  const before = all.filter(({ receivedDay }) => receivedDay < fromDay && receivedDay >= fromDay - USUAL_DAYS)
  const pattern = ({ codes, placeKind }: EventReport) => JSON.stringify([[...codes].sort(), placeKind])
  return {
    fromDay,
    toDay: last.receivedDay,
    reports: run,
    patterns: new Set(run.map(pattern)).size,
    usual: (before.length * days) / USUAL_DAYS,
  }
}

/** One story with two codes is one burst: the code that most of its reports share names it. */
function withoutRepeats<Report extends EventReport>(
  found: readonly PossibleCampaign<Report>[],
): PossibleCampaign<Report>[] {
  const largestFirst = [...found].sort((a, b) => b.reports.length - a.reports.length)
  return largestFirst.filter(
    (burst, at) =>
      !largestFirst
        .slice(0, at)
        .some(
          (larger) =>
            larger.place === burst.place && burst.reports.some((report) => larger.reports.includes(report)),
        ),
  )
}
