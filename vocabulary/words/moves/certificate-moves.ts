import type { MoveRoles, Moves } from './moves.ts'

/** A certificate expires by the clock alone; no state says so. */
export type CertificateState = 'proposed' | 'issued' | 'suspended' | 'revoked' | 'superseded' | 'declined'

export const certificateMoves = {
  proposed: ['issued', 'declined'],
  issued: ['suspended', 'revoked', 'superseded'],
  suspended: ['issued', 'revoked', 'superseded'],
  revoked: [],
  superseded: [],
  declined: [],
} as const satisfies Moves<CertificateState>

/** Whoever may give a country its first certificates; two of them sign each. */
export const founders = ['administrator', 'project-team', 'supervisor', 'trainer'] as const
const keepers = ['trainer', 'supervisor'] as const

export const certificateMoveRoles = {
  proposed: { issued: founders, declined: founders },
  issued: { suspended: keepers, revoked: keepers, superseded: ['trainer'] },
  suspended: { issued: keepers, revoked: keepers, superseded: ['trainer'] },
  revoked: {},
  superseded: {},
  declined: {},
} as const satisfies MoveRoles<typeof certificateMoves>
