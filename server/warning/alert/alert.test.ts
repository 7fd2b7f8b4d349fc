import { describe, expect, test } from 'vitest'
import { alertNumber, openFrom, seriesOf, widerFrom } from './alert.ts'

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
