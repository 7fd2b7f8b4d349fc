import { expect, test } from 'vitest'
import { wayBack } from './way-back.ts'

test('after sign-in one comes back to the screen that was asked for', () => {
  expect(wayBack('/signals/7?view=all')).toBe('/signals/7?view=all')
})

test('nobody is led to another site, or round in a circle', () => {
  for (const asked of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/sign-in?back=/',
    undefined,
    ['/a'],
  ])
    expect(wayBack(asked)).toBe('/')
})
