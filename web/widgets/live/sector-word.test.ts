import { afterEach, expect, test } from 'vitest'
import { takeEditions } from '../words-in-force.ts'
import { sectorWord } from './sector-word.ts'

afterEach(() => takeEditions({ catalogues: [] }))

test('a sector that the country added is called by its words, one that shipped by those in force', () => {
  expect([sectorWord('fishers', 'es'), sectorWord('women', 'en')]).toEqual(['fishers', 'Women'])
  const fishers = { code: 'fishers', es: 'Gente de mar', fr: 'Gens de mer', en: '', retired: false }
  takeEditions({ catalogues: [{ id: 'declared-sectors', version: '2026.2', entries: [fishers] }] })
  expect([sectorWord('fishers', 'fr'), sectorWord('fishers', 'en')]).toEqual(['Gens de mer', 'Gente de mar'])
  expect(sectorWord('women', 'en')).toBe('Women')
})
