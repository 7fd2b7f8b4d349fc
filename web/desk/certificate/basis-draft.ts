import type { newCertificate } from '../../../vocabulary/wire/certificate.ts'
import type { In } from '../call/index.ts'

/** What stands in the form while it is filled in. */
export interface BasisDraft {
  /** A record by its kind and id, or an assessment elsewhere; empty until something is chosen. */
  readonly chosen: string
  readonly by: string
  readonly on: string
  readonly words: string
}

export const outside = 'outside'
const heldKinds = ['test', 'observation', 'simulation', 'cohort'] as const
export const noBasis: BasisDraft = { chosen: '', by: '', on: '', words: '' }

/** What is sent; null while something is missing. */
export function basisOf({ chosen, by, on, words }: BasisDraft): In<typeof newCertificate>['basis'] | null {
  if (chosen === outside) {
    const isWhole = by.trim().length >= 3 && words.trim().length >= 3 && on !== ''
    return isWhole ? { kind: outside, by, on, words } : null
  }
  const [kind, id] = chosen.split(' ')
  const held = heldKinds.find((one) => one === kind)
  return held === undefined || id === undefined ? null : { kind: held, id }
}
