import type { MoveRoles, Moves } from './moves.ts'

/** An edition of a catalogue that the programme writes: it takes a second person to publish it. */
export type EditionState = 'draft' | 'published' | 'discarded'

export const editionMoves = {
  draft: ['published', 'discarded'],
  published: [],
  discarded: [],
} as const satisfies Moves<EditionState>

export const editionMoveRoles = {
  draft: {
    published: ['project-team', 'administrator', 'data-officer'],
    discarded: ['project-team', 'administrator'],
  },
  published: {},
  discarded: {},
} as const satisfies MoveRoles<typeof editionMoves>
