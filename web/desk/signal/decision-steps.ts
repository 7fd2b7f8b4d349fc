import type { SignalDetail } from '../../../vocabulary/wire/signal.ts'
import {
  type Catalogue,
  closingOutcomes,
  exerciseEndings,
  handOffContacts,
  hasCode,
  missedClockReasons,
  restrictReasons,
  triageReasons,
  triageUndoReasons,
  verificationGrounds,
  verificationOutcomes,
} from '../../../vocabulary/words/index.ts'
import type { Format, Language } from '../../wording/desk/index.ts'
import type { SignalWords } from '../../wording/desk/signal/index.ts'
import { codeWord, feedbackWord, lookUp, signalWord } from '../words/index.ts'

type Decision = SignalDetail['decisions'][number]

export interface Telling {
  readonly words: SignalWords
  readonly language: Language
  readonly format: Format
  /** Who acted when nobody at the desk did. */
  readonly nobody: string
}

export interface Step {
  readonly key: string
  readonly when: string
  readonly iso: string
  readonly what: string
  readonly detail?: string
  readonly by?: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The history of a signal in words, oldest first. A kind that a later edition adds is still shown as a step. */
export function decisionSteps(decisions: readonly Decision[], telling: Telling): readonly Step[] {
  return decisions.map((decision, index) => {
    const detail = detailOf(decision, telling)
    return {
      key: `${decision.at}${index}`,
      when: telling.format.moment(decision.at),
      iso: decision.at,
      what: whatOf(decision, telling),
      ...(detail === '' ? {} : { detail }),
      by: decision.by ?? telling.nobody,
    }
  })
}

function whatOf(decision: Decision, { words, language, format }: Telling): string {
  const { steps } = words
  const outcome = decision.outcome ?? ''
  switch (decision.kind) {
    case 'triage':
      return steps.triage(lookUp(words.outcomes, outcome))
    case 'verification':
      return steps.verification(lookUp(words.states, outcome))
    case 'hand-off': {
      const calledAt = textOf(decision.detail.calledAt)
      const contact = codeWord(handOffContacts, textOf(decision.detail.calledCode), language)
      return steps['hand-off'](contact, calledAt === '' ? '' : format.moment(calledAt))
    }
    case 'answer':
      return steps.answer(feedbackWord(outcome, language))
    case 'close':
      return steps.close(
        codeWord(hasCode(exerciseEndings, outcome) ? exerciseEndings : closingOutcomes, outcome, language),
      )
    case 'clock-reason':
      return steps['clock-reason'](lookUp(steps.clockSteps, outcome))
    case 'triage-undone':
    case 'verification-started':
    case 'link':
    case 'unlink':
    case 'detail':
    case 'detail-read':
    case 'restrict':
    case 'withdraw':
    case 'received':
    case 'letter':
    case 'key-handed-on':
      return steps[decision.kind]
    default:
      return steps.other
  }
}

const reasonsOf: Readonly<Record<string, Catalogue>> = {
  triage: triageReasons,
  verification: verificationOutcomes,
  'clock-reason': missedClockReasons,
  withdraw: exerciseEndings,
  'triage-undone': triageUndoReasons,
  restrict: restrictReasons,
}

function detailOf(decision: Decision, { words, language, format }: Telling): string {
  const parts: string[] = []
  const ground = textOf(decision.detail.ground)
  const catalogue = reasonsOf[decision.kind]
  if (ground !== '') parts.push(codeWord(verificationGrounds, ground, language))
  if (decision.reason !== null)
    parts.push(catalogue === undefined ? decision.reason : codeWord(catalogue, decision.reason, language))
  if (decision.kind === 'detail') parts.push(...toldIn(decision, words, language))
  if (decision.kind === 'hand-off') parts.push(lookUp(words.steps, decision.outcome))
  return format.series(parts)
}

/** What the reporter told later, as far as it is kept by itself: a danger first. */
function toldIn({ detail }: Decision, { steps }: SignalWords, language: Language): readonly string[] {
  const codes = Array.isArray(detail.addedCodes) ? detail.addedCodes.map(textOf) : []
  const danger = detail.dangerNow === true ? [steps.dangerTold] : []
  return [...danger, ...codes.map((code) => signalWord(code, language))]
}
