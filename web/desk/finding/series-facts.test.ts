import { expect, test } from 'vitest'
import { findingWords } from '../../wording/desk/finding/index.ts'
import { formatFor } from '../../wording/desk/index.ts'
import { chanceWord, recurrenceWord, seriesFacts } from './series-facts.ts'

const format = formatFor('en')
const words = findingWords.en

test('how often chance would show as much is said, or that it cannot be told', () => {
  expect(recurrenceWord({ kind: 'once in years', years: 12.3 }, words, format)).toBe('once in 12 years')
  expect(recurrenceWord({ kind: 'once in years', years: 4.25 }, words, format)).toBe('once in 4.3 years')
  expect(recurrenceWord({ kind: 'once in years', years: 416_870 }, words, format)).toBe(
    'less than once in 1,000 years',
  )
  expect(recurrenceWord({ kind: 'times a year', times: 3 }, words, format)).toBe('3 times a year')
  expect(recurrenceWord({ kind: 'cannot tell', reason: 'no-p-value' }, words, format)).toBe('cannot tell')
})

test('a very small probability is never said to be nought', () => {
  expect(chanceWord(1e-9, format)).toBe('< 0.0001')
  expect(chanceWord(0.0123, format)).toBe('0.0123')
})

test('a finding says why its method was taken, and that a missing probability cannot be told', () => {
  const facts = seriesFacts(
    {
      observed: 9,
      expected: 2.34,
      threshold: 6,
      pValue: null,
      method: 'ears-c2',
      methodReason: 'short-weeks',
      windowWeeks: 1,
      historyWeeks: 20,
      weeks: ['2026-03-02'],
      recurrence: { kind: 'cannot tell', reason: 'no-p-value' },
      oneMore: { kind: 'cannot tell', reason: 'no-p-value' },
      agreement: [{ method: 'bayes', says: 'alarm' }],
      signals: 11,
      events: 9,
      delay: { kind: 'cannot tell', reason: 'fewer-than-ten' },
      falseDiscoveryRate: 0.05,
      seriesInRun: 1800,
    },
    words,
    format,
  )
  const value = (name: string) => facts.find((fact) => fact.name === name)?.value
  expect(value(words.facts.why)).toBe(words.reasons['short-weeks'])
  expect(value(words.facts.pValue)).toBe('cannot tell')
  expect(value(words.facts.falseDiscovery)).toBe('at most 5% false, among 1,800 series')
})
