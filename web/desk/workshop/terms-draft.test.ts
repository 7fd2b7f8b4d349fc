import { expect, test } from 'vitest'
import { workshopTerms } from '../../../vocabulary/wire/workshop.ts'
import { draftOf, noTerms, termsOf } from './terms-draft.ts'

test('the terms of a form are those of the wire, or none while a part is missing', () => {
  expect(termsOf(noTerms())).toBeNull()
  const whole = { ...noTerms(), question: '¿Qué hacemos?' }
  expect(workshopTerms.safeParse(termsOf(whole)).success).toBe(true)
  for (const change of [
    { threshold: '50' },
    { threshold: '101' },
    { threshold: '' },
    { voters: '1.5' },
    { voters: '1' },
  ])
    expect(termsOf({ ...whole, ...change })).toBeNull()
})

test('a form begins with what is there', () => {
  const terms = termsOf({ ...noTerms(), theme: 'competencies', question: '¿Qué falta?' })
  expect(terms).not.toBeNull()
  if (terms !== null) expect(termsOf(draftOf(terms))).toEqual(terms)
})
