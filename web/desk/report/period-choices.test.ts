import { expect, test } from 'vitest'
import { periodChoices } from './period-choices.ts'

test('offers the periods that are over, the newest first, of the lengths of each report', () => {
  expect(periodChoices('semi-annual', '2026-07-16')).toEqual(['2026-H1', '2025-H2', '2025-H1', '2024-H2'])
  expect(periodChoices('annual', '2026-07-16')).toEqual(['2025', '2024', '2023'])
  const situation = periodChoices('situation', '2026-01-08')
  expect(situation.slice(0, 3)).toEqual(['2026-W01', '2025-W52', '2025-W51'])
  expect(situation).toContain('2025-12')
  expect(situation).not.toContain('2026-01')
})
