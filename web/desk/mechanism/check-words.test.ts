import { expect, test } from 'vitest'
import { mechanismItem } from '../../../vocabulary/wire/mechanism.ts'
import { formatFor } from '../../wording/desk/index.ts'
import { mechanismWords } from '../../wording/desk/mechanism/index.ts'
import { ageWord, checkWord } from './check-words.ts'

const reachable = (item: string, status: string): boolean =>
  !(['contact', 'focal-points', 'clocks'].includes(item) && status === 'stale') &&
  !(item === 'clocks' && status === 'missing')

test('every line of the checklist says something, in every language', () => {
  for (const language of ['es', 'fr', 'en'] as const)
    for (const item of mechanismItem.options)
      for (const status of ['there', 'stale', 'missing'] as const) {
        if (!reachable(item, status)) continue
        const said = checkWord({ item, status, count: 3 }, mechanismWords[language], formatFor(language))
        expect(said, `${item} ${status} ${language}`).not.toBe('')
      }
})

test('a place without clocks of its own says whose it keeps', () => {
  const said = checkWord({ item: 'clocks', status: 'there', count: 0 }, mechanismWords.es, formatFor('es'))
  expect(said).toBe('Valen los de la tabla del programa')
})

test('the age of a day is told in days, today as today', () => {
  const now = new Date('2026-03-10T05:00:00Z')
  const age = (day: string) => ageWord(day, now, { words: mechanismWords.es, format: formatFor('es') })
  expect([age('2026-03-10'), age('2026-03-09'), age('2025-12-10')]).toEqual([
    'hoy',
    'hace 24 horas',
    'hace 90 días',
  ])
})
