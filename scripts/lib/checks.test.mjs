import { expect, test } from 'vitest'
import { addUp, countReport, tallyOf } from './checks.mjs'
import { isEnough } from './find-node.mjs'

test('a report counts its tests, and a file that did not load as one failure', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  }
  expect(countReport(report)).toEqual({ passed: 4, failed: 2, skipped: 3 })
})

test('checks and tests add up', () => {
  const tallies = [tallyOf(true), tallyOf(false), { passed: 7, failed: 1, skipped: 2 }]
  expect(addUp(tallies)).toEqual({ passed: 8, failed: 2, skipped: 2 })
})

test.each([
  ['24.21.0', true],
  ['22.18.0', true],
  ['22.17.9', false],
  ['20.20.2', false],
])('Node %s is new enough to run TypeScript: %s', (version, enough) => {
  expect(isEnough(version)).toBe(enough)
})
