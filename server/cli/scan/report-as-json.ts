import { periodLabel, type ScanOutcome } from '../../../detectors/index.ts'
import type { Gathered, Lack } from './reading/gather-scan.ts'
import type { ScanRequest } from './scan-request.ts'

const asText = (report: object) => `${JSON.stringify({ format: 'vigia.scan/1', ...report }, null, 2)}\n`

/** A scan that cannot be told, with its reason. */
export const lackAsJson = (lack: Lack | { readonly reason: string }) => asText({ cannotTell: lack })

/** One JSON document with every cluster; intervals by their names. `format` changes when a field changes its meaning or disappears. */
export function reportAsJson(
  outcome: Extract<ScanOutcome, { kind: 'scanned' }>,
  { data, calendar, names }: Gathered,
  { settings }: ScanRequest,
): string {
  const { maxRadius = Infinity, ...rest } = settings
  return asText({
    settings: { ...rest, maxKm: maxRadius === Infinity ? null : maxRadius },
    places: data.ids.length,
    periods: data.times,
    cases: data.total,
    replicates: outcome.maxima.length,
    clusters: outcome.clusters.map(({ places, from, to, ...figures }) => ({
      ...figures,
      places: places.map((id) => ({ id, name: names.get(id) ?? id })),
      from: periodLabel(calendar, from),
      to: periodLabel(calendar, to - 1),
    })),
  })
}
