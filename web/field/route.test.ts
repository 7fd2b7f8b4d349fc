import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft } from './draft/index.ts'
import { reachable, screenNumber, screens } from './route.ts'

const today = '2026-11-24'
const begun: Draft = { ...emptyDraft, dangerNow: false, codes: ['CAP1'] }
const at = (wanted: number, draft: Draft, opened = false) => reachable(wanted, { draft, today, opened })

describe('the address', () => {
  test('names a screen by its number and nothing else', () => {
    expect(['', '#', '#main', '#12', '#x1', '#01'].map(screenNumber)).toEqual([0, 0, 0, 0, 0, 0])
    expect(['#3', '#11'].map(screenNumber)).toEqual([3, 11])
  })

  test('opens no step before its answers', () => {
    expect(at(6, begun)).toBe(3)
    expect(at(2, begun)).toBe(2)
    expect(at(1, emptyDraft)).toBe(1)
  })

  test('leads home where everything was deleted', () => {
    expect([2, 3, 4, 5, 6, 7, 10].map((step) => at(step, emptyDraft))).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('shows nothing but the receipt until its words are kept', () => {
    const receipt = { words: ['uno'], readBy: '2026-11-24T14:00:00Z', dangerHandedOn: false, waitingId: null }
    expect([0, 1, 6, 7, 8, 9, 11].map((screen) => at(screen, { ...emptyDraft, receipt }))).toEqual([
      10, 10, 10, 10, 10, 10, 10,
    ])
  })

  test('asks for the words before an answer', () => {
    expect(at(screens.answer, emptyDraft)).toBe(screens.enterWords)
    expect(at(screens.answer, emptyDraft, true)).toBe(screens.answer)
  })
})
