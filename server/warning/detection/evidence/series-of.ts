import { type SignalGroup, signalCode, signalCodeIds } from '../../../../vocabulary/words/index.ts'
import type { Compartment } from '../../signal/index.ts'

export interface SeriesOf {
  readonly territoryId: string
  readonly group: SignalGroup
  readonly compartment: Compartment
  /** Monday of the last week of the finding. */
  readonly week: string
}

export const codesOf = (group: SignalGroup) =>
  signalCodeIds.filter((code) => signalCode(code).group === group)
