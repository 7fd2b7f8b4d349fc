import {
  annulReasons,
  type Catalogue,
  closingOutcomes,
  embargoReasons,
  escalationReasons,
  extendReasons,
  liftReasons,
} from '../../../vocabulary/words/index.ts'
import type { AlertWords } from '../../wording/desk/alert/index.ts'

export type AlertAct = keyof AlertWords['after']['actNames']

interface Doing {
  /** The last part of its address. */
  readonly path: string
  /** The reasons to choose from; null when none is asked for. */
  readonly reasons: Catalogue | null
  /** Words that its recipients read. */
  readonly says: boolean
  readonly until: boolean
  /** It tells many people, and is not taken back. */
  readonly grave: boolean
}

export const alertActs: Readonly<Record<AlertAct, Doing>> = {
  'in-follow-up': { path: 'follow-up', reasons: null, says: false, until: false, grave: false },
  extend: { path: 'extend', reasons: extendReasons, says: true, until: false, grave: false },
  escalated: { path: 'escalate', reasons: escalationReasons, says: true, until: false, grave: false },
  lifted: { path: 'lift', reasons: liftReasons, says: true, until: false, grave: true },
  materialised: { path: 'materialise', reasons: closingOutcomes, says: true, until: false, grave: true },
  annulled: { path: 'annul', reasons: annulReasons, says: true, until: false, grave: true },
  embargo: { path: 'embargo', reasons: embargoReasons, says: false, until: true, grave: false },
}

const acts = Object.keys(alertActs) as readonly AlertAct[]

/** The acts that are open to the person who asks, in the order of the screen. */
export const openActs = (moves: readonly string[]): readonly AlertAct[] =>
  acts.filter((act) => moves.includes(act))
