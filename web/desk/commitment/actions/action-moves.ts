import type { ResponseActionRow, responseActionMove } from '../../../../vocabulary/wire/response.ts'
import type { CommitmentWords } from '../../../wording/desk/commitment/index.ts'
import type { In } from '../../call/index.ts'

export type ActionMove = In<typeof responseActionMove>
type Target = ActionMove['to']

/** In the order in which they are offered: the next step first, giving up last. */
const targets = [
  'assigned',
  'started',
  'finished',
  'blocked',
  'planned',
  'cancelled',
] as const satisfies readonly Target[]

type Standing = Pick<ResponseActionRow, 'state' | 'moves'>

/** What may be done with an action now, the step that brings it on first. */
export function movesOf({ state, moves }: Standing): readonly Target[] {
  const open = targets.filter((to) => moves.includes(to))
  const next = nextOf(state)
  return [...open.filter((to) => to === next), ...open.filter((to) => to !== next)]
}

/** The step that brings an action on; none brings on what is over. */
export function nextOf(state: Target): Target | null {
  switch (state) {
    case 'planned':
      return 'assigned'
    case 'assigned':
    case 'blocked':
      return 'started'
    case 'started':
      return 'finished'
    case 'finished':
    case 'cancelled':
      return null
  }
}

/** What a move is called from where the action stands: to start again is not to start. */
export function moveWord(from: Target, to: Target, words: CommitmentWords['actions']): string {
  if (to === 'assigned' && from === 'assigned') return words.moves.reassigned
  if (to === 'started' && from === 'blocked') return words.moves.resumed
  if (to === 'started' && from === 'finished') return words.moves.reopened
  return words.moves[to]
}

/** What has to be said before a move is made; nothing for one that a single press makes. */
export function askedFor(to: Target): {
  readonly colleague: boolean
  readonly reason: boolean
  readonly note: boolean
} {
  return {
    colleague: to === 'assigned',
    reason: to === 'blocked',
    note: to === 'blocked' || to === 'finished' || to === 'cancelled',
  }
}
