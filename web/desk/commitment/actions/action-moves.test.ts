import { describe, expect, test } from 'vitest'
import { responseActionMoves, statesOf } from '../../../../vocabulary/words/index.ts'
import { commitmentEs } from '../../../wording/desk/commitment/es.ts'
import { askedFor, movesOf, moveWord, nextOf } from './action-moves.ts'

describe('what may be done with an action', () => {
  test('is every move that the server offers, each once, the step that brings it on first', () => {
    for (const state of statesOf(responseActionMoves)) {
      const moves = [...responseActionMoves[state]]
      const offered = movesOf({ state, moves })
      expect([...offered].sort(), state).toEqual([...moves].sort())
      const next = nextOf(state)
      if (next !== null) expect(offered[0]).toBe(next)
    }
    expect(movesOf({ state: 'started', moves: [] })).toEqual([])
  })

  test('the step that brings it on is a move of its life cycle', () => {
    for (const state of statesOf(responseActionMoves)) {
      const next = nextOf(state)
      expect(next === null || responseActionMoves[state].some((to) => to === next), state).toBe(true)
    }
  })

  test('is called by where it begins', () => {
    const words = commitmentEs.actions
    const started = (from: 'assigned' | 'blocked' | 'finished') => moveWord(from, 'started', words)
    expect(new Set([started('assigned'), started('blocked'), started('finished')]).size).toBe(3)
    expect(moveWord('planned', 'assigned', words)).not.toBe(moveWord('assigned', 'assigned', words))
  })

  test('asks for a colleague to assign and for a reason to block', () => {
    expect(askedFor('assigned')).toEqual({ colleague: true, reason: false, note: false })
    expect(askedFor('blocked')).toMatchObject({ reason: true, note: true })
    expect(askedFor('started')).toEqual({ colleague: false, reason: false, note: false })
  })
})
