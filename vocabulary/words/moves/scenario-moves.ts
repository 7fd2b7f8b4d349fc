import type { MoveRoles, Moves } from './moves.ts'

/** A version of a risk scenario: written, validated on a day, replaced by the next version, or retired. */
export type ScenarioState = 'draft' | 'validated' | 'superseded' | 'retired'

export const scenarioMoves = {
  draft: ['validated', 'retired'],
  validated: ['superseded', 'retired'],
  superseded: [],
  retired: [],
} as const satisfies Moves<ScenarioState>

const validators = ['steering-member', 'supervisor', 'local-coordinator'] as const

export const scenarioMoveRoles = {
  draft: { validated: validators, retired: ['analyst', 'project-team', ...validators] },
  // The next version is validated: the one before it is superseded by the same act.
  validated: { superseded: validators, retired: validators },
  superseded: {},
  retired: {},
} as const satisfies MoveRoles<typeof scenarioMoves>
