import { expect, test } from 'vitest'
import { codeFor, type Entry, moved, titleOf } from './draft.ts'

const entry = (code: string): Entry => ({ code, es: code, fr: '', en: '', retired: false })

test('a code is made of the word itself', () => {
  expect(codeFor('Merienda escolar')).toBe('merienda-escolar')
  expect(codeFor('  ¿Niñez (2)? ')).toBe('ninez-2')
  expect(codeFor('24 horas')).toBe('horas')
  expect(codeFor('¿?')).toBe('')
  expect(codeFor('a'.repeat(60))).toHaveLength(48)
})

test('an entry moves by one, and not beyond the ends', () => {
  const entries = ['a', 'b', 'c'].map(entry)
  expect(moved(entries, 2, -1).map(({ code }) => code)).toEqual(['a', 'c', 'b'])
  expect(moved(entries, 0, -1)).toBe(entries)
  expect(moved(entries, 2, 1)).toBe(entries)
})

test('a catalogue is called by its title', () => {
  expect(titleOf('activity-kinds', 'en')).toBe('What an organisation does at a place')
  expect(titleOf('of-tomorrow', 'es')).toBe('of-tomorrow')
})
