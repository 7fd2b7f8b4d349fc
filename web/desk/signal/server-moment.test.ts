import { expect, test } from 'vitest'
import { serverMoment } from './server-moment.ts'

test('the moment at the server goes on from its reply, whatever the device says', () => {
  expect(serverMoment('2026-03-01T12:10:30.000Z', 0).toISOString()).toBe('2026-03-01T12:10:30.000Z')
  expect(serverMoment('2026-03-01T12:10:30.000Z', 120_500).toISOString()).toBe('2026-03-01T12:12:30.500Z')
})
