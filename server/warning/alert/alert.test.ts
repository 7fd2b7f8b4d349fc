import { describe, expect, test } from 'vitest'
import { alertNumber, openFrom, seriesOf, widerFrom } from './alert.ts'
import { screenText } from './screen-text.ts'

const facts = {
  kind: 'structural',
  issuedAt: new Date('2026-03-02T15:00:00Z'),
  expiresAt: new Date('2026-03-09T15:00:00Z'),
  embargoUntil: null,
} as const
const until = new Date('2026-03-05T00:00:00Z')

describe('wider circulation', () => {
  test('of a structural alert begins at its issue, of an imminent one when it has run out', () => {
    expect(widerFrom(facts)).toEqual(facts.issuedAt)
    expect(widerFrom({ ...facts, kind: 'imminent' })).toEqual(facts.expiresAt)
  })

  test('waits for an embargo, and an embargo never brings it forward', () => {
    expect(widerFrom({ ...facts, embargoUntil: until })).toEqual(until)
    expect(widerFrom({ ...facts, kind: 'imminent', embargoUntil: until })).toEqual(facts.expiresAt)
  })

  test('never comes for what is restricted', () => {
    expect(openFrom({ ...facts, compartment: 'restricted' })).toBeNull()
  })
})

test('an exercise, the restricted and the local count apart', () => {
  expect(alertNumber(seriesOf({ compartment: 'local', exercise: false }), 2026, 3)).toBe('AT-2026-003')
  expect(seriesOf({ compartment: 'restricted', exercise: false })).toBe('AR')
  expect(seriesOf({ compartment: 'restricted', exercise: true })).toBe('EJ')
})

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
