import { expect, test } from 'vitest'
import { promiseOffered } from './promise-offered.ts'

test('the date asked for is offered as a promise while it can be kept', () => {
  expect(promiseOffered({ dueOn: '2026-03-10' }, '2026-03-10')).toBe('2026-03-10')
  expect(promiseOffered({ dueOn: '2026-03-09' }, '2026-03-10')).toBe('2026-03-10')
  expect(promiseOffered({ dueOn: null }, '2026-03-10')).toBe('2026-03-10')
})
