import { expect, test } from 'vitest'
import { askedLanguage } from './speech.ts'

test('a page speaks the language that the browser asks for first, and Spanish where it asks for none of them', () => {
  expect(askedLanguage('fr-CA,fr;q=0.9,en;q=0.8')).toBe('fr')
  expect(askedLanguage('de, en;q=0.5, fr;q=0.7')).toBe('fr')
  expect(askedLanguage('EN-us')).toBe('en')
  expect(askedLanguage('fr;q=0, en;q=0.1')).toBe('en')
  for (const nothing of [undefined, '', 'de', ';;q=,,', '*']) expect(askedLanguage(nothing)).toBe('es')
})
