import { describe, expect, test } from 'vitest'
import { screenText } from './screen-text.ts'

describe('the screening of a text', () => {
  const known = ['Puerto Sereno', 'Instituto de la Niñez']
  const found = (text: string) => screenText('/title', text, known).map((one) => [one.kind, one.passage])

  test('points at names and telephone numbers, where they begin', () => {
    expect(screenText('/title', 'Llamar a Ana María López: +504 9988-7766', known)).toEqual([
      { field: '/title', kind: 'name', passage: 'Ana María López', from: 9 },
      { field: '/title', kind: 'telephone', passage: '+504 9988-7766', from: 26 },
    ])
  })

  test('leaves places, institutions, dates and amounts alone', () => {
    expect(
      found(
        'En Puerto Sereno, el Instituto de la Niñez, el 2026-03-02, entre 2025 y 2026, unas 1200 personas',
      ),
    ).toEqual([])
  })

  test('sees a name with particles', () => {
    expect(found('fue Juan de la Cruz')).toEqual([['name', 'Juan de la Cruz']])
  })
})
