/**
 * The codes of a signal: structure only, so that the field page loads one language beside it.
 * Weights after the ILO/EC Delphi indicators (2009). A draft that a workshop validates; edits raise the version.
 */
export type SignalGroup = 'recruitment' | 'transport' | 'exploitation' | 'online' | 'context' | 'institutions'

export const signalGroups = [
  'recruitment',
  'transport',
  'exploitation',
  'online',
  'context',
  'institutions',
] as const satisfies readonly SignalGroup[]

export type SignalWeight = 'strong' | 'medium' | 'weak'

export type SignalCodeEntry = {
  readonly group: SignalGroup
  /** None: the code is context or a duty to act, and counts in no dimension. */
  readonly weight: SignalWeight | 'none'
  /** Counts only together with another code. */
  readonly needsSecond?: true
  /** The first step is the police, before any triage. */
  readonly policeAtOnce?: true
  /** A child made to break the law is a victim: protection comes before police. */
  readonly nonPunishment?: true
  /** A sexual image of a child may be near: do not forward, do not keep. */
  readonly doNotForward?: true
  /** The code itself speaks of a child. */
  readonly child?: true
  /** The signal carries the authority flag and never passes through the local table. */
  readonly impliesAuthority?: true
}

export const signalCodesVersion = '2026.1'

export const signalCodes = {
  CAP1: { group: 'recruitment', weight: 'strong' },
  CAP2: { group: 'recruitment', weight: 'medium' },
  CAP3: { group: 'recruitment', weight: 'medium' },
  CAP4: { group: 'recruitment', weight: 'strong' },
  CAP5: { group: 'recruitment', weight: 'strong' },
  CAP6: { group: 'recruitment', weight: 'strong' },
  CAP7: { group: 'recruitment', weight: 'strong' },
  CAP8: { group: 'recruitment', weight: 'medium', child: true },
  CAP9: { group: 'recruitment', weight: 'strong', child: true, nonPunishment: true },
  CAP10: { group: 'recruitment', weight: 'strong', child: true },
  CAP12: { group: 'recruitment', weight: 'medium', child: true },
  TRA1: { group: 'transport', weight: 'strong', child: true },
  TRA2: { group: 'transport', weight: 'strong' },
  TRA3: { group: 'transport', weight: 'strong' },
  TRA4: { group: 'transport', weight: 'medium' },
  TRA5: { group: 'transport', weight: 'medium', child: true },
  TRA6: { group: 'transport', weight: 'none', policeAtOnce: true },
  TRA7: { group: 'transport', weight: 'strong', child: true },
  TRA8: { group: 'transport', weight: 'medium', child: true, needsSecond: true },
  TRA9: { group: 'transport', weight: 'medium', child: true },
  EXP1: { group: 'exploitation', weight: 'strong' },
  EXP2: { group: 'exploitation', weight: 'medium' },
  EXP3: { group: 'exploitation', weight: 'strong' },
  EXP4: { group: 'exploitation', weight: 'medium' },
  EXP5: { group: 'exploitation', weight: 'strong', child: true },
  EXP6: { group: 'exploitation', weight: 'medium', child: true },
  EXP7: { group: 'exploitation', weight: 'strong', child: true },
  EXP8: { group: 'exploitation', weight: 'strong', child: true },
  EXP9: { group: 'exploitation', weight: 'medium' },
  EXP10: { group: 'exploitation', weight: 'medium' },
  EXP11: { group: 'exploitation', weight: 'strong', child: true, nonPunishment: true },
  EXP12: { group: 'exploitation', weight: 'strong', child: true },
  DIG1: { group: 'online', weight: 'strong', child: true },
  DIG2: { group: 'online', weight: 'strong' },
  DIG3: { group: 'online', weight: 'medium' },
  DIG4: { group: 'online', weight: 'medium' },
  DIG5: { group: 'online', weight: 'medium' },
  DIG6: { group: 'online', weight: 'weak', child: true },
  DIG7: { group: 'online', weight: 'strong', child: true, doNotForward: true },
  VUL1: { group: 'context', weight: 'none' },
  VUL2: { group: 'context', weight: 'none' },
  VUL3: { group: 'context', weight: 'none' },
  VUL4: { group: 'context', weight: 'none' },
  VUL5: { group: 'context', weight: 'none' },
  VUL6: { group: 'context', weight: 'none' },
  INS1: { group: 'institutions', weight: 'none', impliesAuthority: true },
  INS2: { group: 'institutions', weight: 'none', impliesAuthority: true },
  INS3: { group: 'institutions', weight: 'none', impliesAuthority: true },
} as const satisfies Record<string, SignalCodeEntry>

export type SignalCode = keyof typeof signalCodes

export const signalCodeIds = Object.keys(signalCodes) as readonly SignalCode[]

export const isSignalCode = (value: string): value is SignalCode => Object.hasOwn(signalCodes, value)

export const signalCode = (code: SignalCode): SignalCodeEntry => signalCodes[code]

/** One language of the signal codes: what a neighbour can notice, in short sentences. */
export type SignalTexts = {
  readonly groups: Readonly<Record<SignalGroup, string>>
  readonly codes: Readonly<Record<SignalCode, string>>
  /** What is said when a chosen code asks for it. */
  readonly prompts: Readonly<
    Record<'policeAtOnce' | 'nonPunishment' | 'doNotForward' | 'needsSecond', string>
  >
}
