import { type Role, roleIds } from '../roles.ts'
import type { MoveRoles, Moves } from './moves.ts'

/** A signing of the pact: written up, signed, witnessed, and published when its signatories are to be followed by anybody. */
export type SigningState = 'draft' | 'signed' | 'witnessed' | 'published'

/** What was signed can be taken back to correct it until the witness has confirmed it. */
export const signingMoves = {
  draft: ['signed'],
  signed: ['draft', 'witnessed'],
  witnessed: ['published'],
  published: [],
} as const satisfies Moves<SigningState>

const keepers = ['project-team'] as const
const never: readonly Role[] = ['donor', 'administrator', 'data-officer']
/** Whoever is named as the witness; a witness without an account is entered from the signed sheet by the programme. */
const witnesses = roleIds.filter((role) => !never.includes(role))

export const signingMoveRoles = {
  draft: { signed: keepers },
  signed: { draft: keepers, witnessed: witnesses },
  witnessed: { published: keepers },
  published: {},
} as const satisfies MoveRoles<typeof signingMoves>
