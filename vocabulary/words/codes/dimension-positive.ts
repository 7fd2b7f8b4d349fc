import { isSignalCode, type SignalGroup, signalCode } from './signal-codes.ts'

/** The three groups that are dimensions of indicators, and online recruitment beside them. */
export const dimensions = ['recruitment', 'transport', 'exploitation', 'online'] as const

export type Dimension = (typeof dimensions)[number]

export type Tally = { readonly strong: number; readonly medium: number; readonly weak: number }

/** Distinct codes of one dimension by weight. A code that needs a second counts only beside another code. */
export function tallyDimension(codes: readonly string[], dimension: SignalGroup): Tally {
  const known = [...new Set(codes)].filter(isSignalCode)
  const supported = known.filter((code) => {
    const others = known.filter((other) => other !== code && signalCode(other).needsSecond !== true)
    return signalCode(code).needsSecond !== true || others.length > 0
  })
  const weights = supported.map(signalCode).filter((entry) => entry.group === dimension)
  const count = (weight: string) => weights.filter((entry) => entry.weight === weight).length
  return { strong: count('strong'), medium: count('medium'), weak: count('weak') }
}

/**
 * The rule of the Delphi indicators, on distinct codes: two strong; one strong and one medium or weak; three medium;
 * two medium and one weak. How dimensions combine is a person's decision.
 */
export function dimensionPositive(codes: readonly string[], dimension: SignalGroup): boolean {
  const { strong, medium, weak } = tallyDimension(codes, dimension)
  if (strong >= 2) return true
  if (strong === 1) return medium + weak >= 1
  return medium >= 3 || (medium === 2 && weak >= 1)
}

/** A strong indicator of exploitation itself: with a child it sets the floor of the band. */
export const hasStrongExploitation = (codes: readonly string[]): boolean =>
  tallyDimension(codes, 'exploitation').strong > 0

export const impliesAuthority = (codes: readonly string[]): boolean =>
  codes.filter(isSignalCode).some((code) => signalCode(code).impliesAuthority === true)

export const impliesChild = (codes: readonly string[]): boolean =>
  codes.filter(isSignalCode).some((code) => signalCode(code).child === true)
