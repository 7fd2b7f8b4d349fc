import { expect, test } from 'vitest'
import { codesOf } from '../../../vocabulary/words/index.ts'
import { alertActs, openActs } from './acts.ts'

test('only the acts that are open are offered, in one order', () => {
  expect(openActs(['annulled', 'extend', 'responding', 'issued'])).toEqual(['extend', 'annulled'])
  expect(openActs([])).toEqual([])
})

test('whatever tells its recipients asks for a reason', () => {
  for (const act of Object.values(alertActs)) {
    if (act.says || act.grave) expect(act.reasons && codesOf(act.reasons).length).toBeGreaterThan(0)
  }
})
