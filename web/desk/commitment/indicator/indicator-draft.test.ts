import { expect, test } from 'vitest'
import { draftOf, isBlank, isSame, readFigure, readIndicator } from './indicator-draft.ts'

const whole = {
  name: 'Escuelas con charla',
  unit: 'escuelas',
  baseline: 0.5,
  target: 12,
  targetOn: '2026-12-31',
  measuredBy: 'Registro de charlas',
}

test('a figure is read with a comma or a point, and nothing else is taken for one', () => {
  expect(['3,5', '3.5', '−2', ' 40 ', '0'].map(readFigure)).toEqual([3.5, 3.5, -2, 40, 0])
  expect(['', 'tres', '1.000,5', '1e3', '3,5,1', '%'].map(readFigure)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('a draft says an indicator once all of it is there, and the way has a length', () => {
  expect(readIndicator(draftOf(whole))).toEqual(whole)
  for (const field of ['name', 'unit', 'baseline', 'target', 'targetOn', 'measuredBy'] as const)
    expect([field, readIndicator({ ...draftOf(whole), [field]: '' })]).toEqual([field, null])
  expect(readIndicator({ ...draftOf(whole), target: '0,5' })).toBeNull()
  expect(isSame({ ...draftOf(whole), target: '0,5' })).toBe(true)
  expect([isBlank(draftOf(null)), isBlank(draftOf(whole))]).toEqual([true, false])
})
