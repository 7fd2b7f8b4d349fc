import { expect, test } from 'vitest'
import { partsOf, restOf, typedKey } from './entry-parts.ts'

const typed = {
  [typedKey('sex', 'woman')]: { above: '20', below: '30' },
  [typedKey('sex', 'man')]: { above: '', below: '' },
  [typedKey('territory', '0 1')]: { above: '', below: '12' },
}

test('only what was typed is a part, and nothing above the line is nought', () => {
  expect(partsOf(typed, true)).toEqual([
    { by: 'sex', key: 'woman', numerator: 20, denominator: 30 },
    { by: 'territory', key: '0 1', numerator: 0, denominator: 12 },
  ])
  expect(partsOf({ [typedKey('age', '18-29')]: { above: '7', below: '' } }, false)).toEqual([
    { by: 'age', key: '18-29', numerator: 7, denominator: null },
  ])
})

test('what the parts of a kind leave of the whole declared nothing', () => {
  const parts = partsOf(typed, true)
  expect([restOf('sex', { parts, whole: 47 }), restOf('age', { parts, whole: 47 })]).toEqual([17, null])
  expect(restOf('territory', { parts, whole: 10 })).toBe(-2)
})
