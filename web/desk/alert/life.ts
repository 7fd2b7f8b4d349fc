import type { AlertDetail, AlertTimeline, TimelineStep } from '../../../vocabulary/wire/alert.ts'
import type { ClockLeft } from '../../../vocabulary/wire/common.ts'
import {
  annulReasons,
  type Catalogue,
  closingOutcomes,
  escalationReasons,
  exerciseEndings,
  extendReasons,
  hasCode,
  liftReasons,
  notVerifiedReasons,
  recommendationDeclineReasons,
  returnReasons,
} from '../../../vocabulary/words/index.ts'
import type { LifeWords } from '../../wording/desk/alert/index.ts'
import type { Format, Language } from '../../wording/desk/index.ts'
import { codeWord } from '../words/index.ts'

const reasonsOf: Readonly<Record<string, Catalogue>> = {
  'alert-returned': returnReasons,
  'alert-extended': extendReasons,
  'alert-escalated': escalationReasons,
  'alert-lifted': liftReasons,
  'alert-materialised': closingOutcomes,
  'alert-annulled': annulReasons,
  'recommendation-declined': recommendationDeclineReasons,
  'recommendation-not-verified': notVerifiedReasons,
}

/** The reason of a step in words; the code itself when no catalogue is known for the step. */
export function reasonWord(step: Pick<TimelineStep, 'code' | 'reason'>, language: Language): string | null {
  if (step.reason === null) return null
  if (hasCode(exerciseEndings, step.reason)) return codeWord(exerciseEndings, step.reason, language)
  const catalogue = reasonsOf[step.code]
  return catalogue === undefined ? step.reason : codeWord(catalogue, step.reason, language)
}

export interface LifeStep {
  readonly key: string
  readonly iso: string
  readonly when: string
  readonly what: string
  readonly about: string | null
  readonly by: string | null
  readonly reason: string | null
  readonly inTime: boolean | null
  /** The steps of the alert itself stand out from those of its addressees. */
  readonly main: boolean
}

interface Telling {
  readonly words: LifeWords
  readonly format: Format
  readonly language: Language
}

/** The number of each recommendation within the alert, by its id. */
export const ordinalsOf = (alert: Pick<AlertDetail, 'recommendations'>): ReadonlyMap<string, number> =>
  new Map(alert.recommendations.map((one) => [one.id, one.ordinal]))

export function lifeSteps(
  timeline: Pick<AlertTimeline, 'steps'>,
  ordinals: ReadonlyMap<string, number>,
  { words, format, language }: Telling,
): readonly LifeStep[] {
  return timeline.steps.map((step, index) => {
    const ordinal = step.recommendationId === null ? undefined : ordinals.get(step.recommendationId)
    return {
      key: `${index}-${step.code}`,
      iso: step.at,
      when: whenOf(step, { words, format, language }),
      what: words.steps[step.code] ?? step.code,
      about: ordinal === undefined ? null : words.about(format.number(ordinal)),
      by: step.by,
      reason: reasonWord(step, language),
      inTime: step.inTime,
      main: step.code.startsWith('alert-') && step.code !== 'alert-acknowledged',
    }
  })
}

function whenOf(step: Pick<TimelineStep, 'at' | 'precision'>, { words, format }: Telling): string {
  if (step.precision === 'week') return words.week(format.day(step.at))
  return step.precision === 'day' ? format.day(step.at) : format.moment(step.at)
}

/** The hour of the server when it told this clock; null without a clock to learn it from. */
export function serverHour(clocks: readonly (ClockLeft | null)[]): Date | null {
  const known = clocks.find((clock) => clock !== null)
  return known ? new Date(Date.parse(known.dueAt) - known.leftMinutes * 60_000) : null
}

/** A clock for a due moment, as of the given hour; within its last day it is soon. */
export function clockAt(dueAt: string, now: Date): ClockLeft {
  const leftMinutes = Math.floor((Date.parse(dueAt) - now.getTime()) / 60_000)
  return { dueAt, leftMinutes, state: leftMinutes < 0 ? 'missed' : leftMinutes < 1440 ? 'soon' : 'running' }
}
