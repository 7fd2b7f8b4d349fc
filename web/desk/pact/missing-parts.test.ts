import { expect, test } from 'vitest'
import { pactWords } from '../../wording/desk/pact/index.ts'
import { missingParts } from './missing-parts.ts'

const words = pactWords.es.missingAt
const letters = [{ letter: 'PC-2026-001/1' }, { letter: 'PC-2026-001/2' }]
const told = (...fields: string[]) =>
  missingParts(
    fields.map((field) => ({ field })),
    letters,
    words,
  )

test('what is missing is said by letter, and once', () => {
  expect(told('/signatories')).toEqual([words.signatories])
  expect(told('/signatories/0/pledges/0/dueOn', '/signatories/0/pledges/1/dueOn')).toEqual([
    words.dueOn('PC-2026-001/1'),
  ])
  expect(told('/signatories/1/precepts', '/signatories/1/pledges')).toEqual([
    words.precepts('PC-2026-001/2'),
    words.pledges('PC-2026-001/2'),
  ])
})

test('a field of something else says nothing', () => {
  expect(told('/startsAt', '/signatories/0/shoeSize')).toEqual([])
})
