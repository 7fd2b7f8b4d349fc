import { expect, test } from 'vitest'
import type { TerritoryClock } from '../../../vocabulary/wire/territory.ts'
import { chosenOf, draftOf, isHours } from './chosen-hours.ts'

const clock = (change: Partial<TerritoryClock>): TerritoryClock => ({
  step: 'triage',
  urgency: 'normal',
  hours: 24,
  usual: 24,
  chosenBy: null,
  ...change,
})

test('the form holds what the place chose itself, and sends it back unchanged', () => {
  const clocks = [
    clock({}),
    clock({ urgency: 'urgent', hours: 2, usual: 1, chosenBy: { placeId: '0101', placeName: 'Aquí' } }),
    clock({ step: 'assessment', hours: 96, usual: 168, chosenBy: { placeId: '01', placeName: 'Arriba' } }),
  ]
  const chosen = chosenOf(clocks, '0101')
  expect(chosen).toEqual({ 'triage urgent': '2' })
  expect(draftOf(clocks, chosen)).toEqual({ clocks: [{ step: 'triage', urgency: 'urgent', hours: 2 }] })
  expect(draftOf(clocks, { ...chosen, 'triage urgent': '' })).toEqual({ clocks: [] })
})

test('hours are whole numbers from one to ninety days', () => {
  expect(['1', '24', '2160'].every(isHours)).toBe(true)
  expect(['', '0', '2161', '1.5', '-3', 'doce', '1e3'].some(isHours)).toBe(false)
})
