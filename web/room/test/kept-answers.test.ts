import { describe, expect, test } from 'vitest'
import { keptAnswers } from './kept-answers.ts'

function aStore() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const ana = { wall: 'abcdefgh', own: 'mnpqrs', moment: 'pre' }

describe('answers that wait to be sent', () => {
  test('are there again after a reload, and gone once they were sent', () => {
    const store = aStore()
    const answers = new Map([
      [3, 2],
      [17, 4],
    ])
    keptAnswers(store, ana).write(answers)
    expect(keptAnswers(store, ana).read()).toEqual(answers)
    keptAnswers(store, ana).forget()
    expect(keptAnswers(store, ana).read().size).toBe(0)
  })

  test('are not those of the next person with the same telephone, nor of the other test', () => {
    const store = aStore()
    keptAnswers(store, ana).write(new Map([[1, 1]]))
    expect(keptAnswers(store, { ...ana, own: 'tuvwxy' }).read().size).toBe(0)
    expect(keptAnswers(store, { ...ana, moment: 'post' }).read().size).toBe(0)
  })

  test('never hold the own code', () => {
    const store = aStore()
    keptAnswers(store, ana).write(new Map([[1, 1]]))
    expect([...store.kept].flat().join(' ')).not.toContain(ana.own)
  })
})
