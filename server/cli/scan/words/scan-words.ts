import type { ScanModel, ScanNotTold } from '../../../../detectors/index.ts'
import type { Lack } from '../reading/gather-scan.ts'

export type Language = 'es' | 'fr' | 'en'

/** A cluster's figures, formatted. */
type ClusterFigures = { readonly observed: string; readonly expected: string; readonly ratio: string }

/** What a scan says to a coordinator. Numbers, lists and names arrive formatted. */
export type ScanWords = {
  readonly looked: (figures: { places: string; periods: string; cases: string }) => string
  readonly model: Readonly<Record<ScanModel, string>>
  readonly where: (places: string, radiusKm: string | null) => string
  readonly when: (from: string, to: string) => string
  readonly sentence: Readonly<Record<'high' | 'low', (figures: ClusterFigures) => string>>
  readonly chance: (p: string) => string
  readonly recurrence: Readonly<Record<'weeks' | 'months' | 'periods' | 'years', (figure: string) => string>>
  readonly clusters: (count: string, level: string) => string
  readonly none: (level: string) => string
  readonly others: (count: string) => string
  readonly price: (replicates: string) => string
  readonly cannotTell: string
  readonly reason: Readonly<Record<ScanNotTold | Lack['reason'], (figure: string) => string>>
}
