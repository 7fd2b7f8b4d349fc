import type { SituationDetail } from '../../../vocabulary/wire/situation.ts'
import { mayBeginAlert } from '../../../vocabulary/words/index.ts'

/** The kinds of alert, the one that cannot wait first. */
const kinds = ['imminent', 'structural'] as const
type Kind = (typeof kinds)[number]

/** The way from a situation to its alert, or why there is none yet. */
export type AlertStep =
  | {
      readonly kind: 'open'
      readonly path: string
      readonly carried: readonly Kind[]
      readonly again: boolean
    }
  | { readonly kind: 'closed'; readonly why: 'not-assessed' | 'level-missing' | 'state' }

type Seen = Pick<SituationDetail, 'id' | 'state' | 'level' | 'alertedAt'> & {
  readonly assessments: readonly Pick<SituationDetail['assessments'][number], 'state'>[]
  readonly evidence: Pick<SituationDetail['evidence'], 'imminentAlert' | 'structuralAlert'>
}

/**
 * An alert begins from an approved assessment that gives a level, in a state that leads to an alert. `carried` are
 * the kinds that the sources carry: an alert of another kind can be written, not signed. `again`: one was issued before.
 */
export function alertStep({ id, state, level, alertedAt, assessments, evidence }: Seen): AlertStep {
  if (level === null) {
    const isApproved = assessments.some((one) => one.state === 'approved')
    return { kind: 'closed', why: isApproved ? 'level-missing' : 'not-assessed' }
  }
  if (!mayBeginAlert(state)) return { kind: 'closed', why: 'state' }
  const grounds = { imminent: evidence.imminentAlert, structural: evidence.structuralAlert }
  const carried = kinds.filter((kind) => grounds[kind].kind === 'enough')
  const [first] = carried
  const path = `/alerts/new?situation=${id}${first === undefined ? '' : `&kind=${first}`}`
  return { kind: 'open', path, carried, again: alertedAt !== null }
}
