import type { MoveRoles, Moves } from './moves.ts'

/** A kit of training and the framework of competencies are written in versions that live alike. */
export type VersionState = 'draft' | 'validated' | 'superseded'

/** A version is a draft until a body or a role validates it; the next one that is validated takes its place. */
export const versionMoves = {
  draft: ['validated', 'superseded'],
  validated: ['superseded'],
  superseded: [],
} as const satisfies Moves<VersionState>

const team = ['project-team'] as const

export const versionMoveRoles = {
  draft: { validated: team, superseded: team },
  validated: { superseded: team },
  superseded: {},
} as const satisfies MoveRoles<typeof versionMoves>
