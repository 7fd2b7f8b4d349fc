import { expect, test } from 'vitest'
import { addUp, countReport, failuresOf, tallyOf } from './checks.mjs'
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

test('each failure is told by its file and name, with the beginning of what it said and no colours', () => {
  const failed = {
    status: 'failed',
    fullName: 'x › is y',
    failureMessages: ['\u001b[31mexpected 1\u001b[39m\n at z'],
  }
  const testResults = [
    { name: '/p/a.test.ts', status: 'failed', message: 'cannot load', assertionResults: [] },
    { name: '/p/b/c.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, failed] },
  ]
  expect(failuresOf({ testResults }, '/p')).toEqual([
    'a.test.ts\n    cannot load',
    'b/c.test.ts › x › is y\n    expected 1\n     at z',
  ])
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
