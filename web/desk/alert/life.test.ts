import { describe, expect, test } from 'vitest'
import type { TimelineStep } from '../../../vocabulary/wire/alert.ts'
import { lifeWords } from '../../wording/desk/alert/index.ts'
import { formatFor } from '../../wording/desk/index.ts'
import { clockAt, lifeSteps, reasonWord, serverHour } from './life.ts'

const step = (code: string, more: Partial<TimelineStep> = {}): TimelineStep => ({
  at: '2026-03-02T10:00:00.000Z',
  precision: 'instant',
  code,
  by: null,
  recommendationId: null,
  reason: null,
  inTime: null,
  ...more,
})
const telling = { words: lifeWords.es, format: formatFor('es', 'UTC'), language: 'es' as const }

describe('the life of an alert', () => {
  test('tells what concerns signals by the week only', () => {
    const [first] = lifeSteps(
      { steps: [step('first-signal', { at: '2026-03-02', precision: 'week' })] },
      new Map(),
      telling,
    )
    expect(first?.when).toBe('Semana del 2 mar 2026')
    expect(first?.what).toBe('Llegó la primera señal')
  })

  test('says which recommendation a step is about, and why it was declined', () => {
    const [declined] = lifeSteps(
      {
        steps: [
          step('recommendation-declined', { recommendationId: 'r2', reason: 'no-resources', inTime: false }),
        ],
      },
      new Map([['r2', 2]]),
      telling,
    )
    expect(declined).toMatchObject({ about: 'Recomendación 2', reason: 'No hay recursos', inTime: false })
  })

  test('shows a step of a later edition as it is, never as nothing', () => {
    const [unknown] = lifeSteps({ steps: [step('alert-reborn')] }, new Map(), telling)
    expect(unknown?.what).toBe('alert-reborn')
  })

  test('every step and debt has words in the three languages', () => {
    for (const words of [lifeWords.fr, lifeWords.en]) {
      expect(Object.keys(words.steps)).toEqual(Object.keys(lifeWords.es.steps))
      expect(Object.keys(words.owes)).toEqual(Object.keys(lifeWords.es.owes))
    }
  })
})

test('a reason is read in the catalogue of its step', () => {
  expect(reasonWord({ code: 'alert-annulled', reason: 'issued-in-error' }, 'en')).toBe('Issued in error')
  expect(reasonWord({ code: 'alert-issued', reason: null }, 'en')).toBe(null)
})

describe('clocks of what is owed', () => {
  test('run by the hour of the server, not of this device', () => {
    const now = serverHour([null, { dueAt: '2031-01-02T00:00:00.000Z', leftMinutes: 1440, state: 'running' }])
    expect(now?.toISOString()).toBe('2031-01-01T00:00:00.000Z')
    expect(serverHour([null])).toBe(null)
  })

  test('are late, soon or running', () => {
    const now = new Date('2031-01-01T00:00:00.000Z')
    expect(clockAt('2030-12-31T23:00:00.000Z', now)).toMatchObject({ leftMinutes: -60, state: 'missed' })
    expect(clockAt('2031-01-01T02:00:00.000Z', now)).toMatchObject({ leftMinutes: 120, state: 'soon' })
    expect(clockAt('2031-01-05T00:00:00.000Z', now).state).toBe('running')
  })
})
