import type { Kind } from './measure.ts'
import { learnerKind, trainerKind } from './of-capacity.ts'
import { bodyKind, commitmentKind, faultKind, personIncidentKind, territoryKind } from './of-governance.ts'
import { alertKind, referralKind, signalKind, situationKind } from './of-warning.ts'

/** Everything that is counted, in the order of the flow. */
export const kinds: readonly Kind[] = [
  signalKind,
  situationKind,
  alertKind,
  commitmentKind,
  referralKind,
  bodyKind,
  territoryKind,
  faultKind,
  personIncidentKind,
  learnerKind,
  trainerKind,
]

/** The kinds of rows that feed any of these measures. */
export const kindsOf = (measures: readonly string[]): readonly Kind[] =>
  kinds.filter((kind) => kind.measures.some((measure) => measures.includes(measure)))
