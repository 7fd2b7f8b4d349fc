import { expect, test } from 'vitest'
import { commitmentViews } from '../../../vocabulary/words/index.ts'
import { listBehind } from './list-behind.ts'

const organizationId = 'o1'

test('a count opens the list of its institution, its line and its view, without exercises', () => {
  expect(listBehind('overdue', { organizationId, line: 'protection' })).toBe(
    '/commitments?view=overdue&organization=o1&exercises=without&line=protection',
  )
  expect(listBehind('issued', { organizationId })).toBe(
    '/commitments?view=all&organization=o1&exercises=without',
  )
})

test('every view that is opened is a view of the list, and days have none', () => {
  for (const count of ['issued', 'answered', 'unanswered', 'owed', 'inProgress', 'reportedDone'] as const) {
    const view = new URLSearchParams(listBehind(count, { organizationId })?.split('?')[1]).get('view')
    expect(Object.keys(commitmentViews)).toContain(view)
  }
  expect(listBehind('longestOverdueDays', { organizationId })).toBeNull()
  expect(listBehind('answeredInTime', { organizationId })).toBeNull()
})
