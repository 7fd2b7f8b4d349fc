import type { Answers, Step } from '../conversation.ts'
import { numbered, readChoice } from '../read-choice.ts'
import { type SummaryLine, summaryOf } from '../summary.ts'
import { toSignal } from '../to-signal.ts'
import { choiceStep } from './choice-step.ts'
import { type Asked, lines, type Reading, type StepDefinition } from './step.ts'

/** In danger: what is known is enough, and can be sent before the other questions. */
export const hurryStep: StepDefinition = {
  ask: ({ conversation, facts, words }) => {
    const { question, send, goOn } = words.texts.hurry
    const told = summaryOf(conversation, facts, words).filter(({ step }) => toldInHurry.includes(step))
    return lines(question(told.map(({ value }) => value).join(' ')), numbered([send, goOn]))
  },
  read(asked, text) {
    const { send, goOn } = asked.words.texts.hurry
    const at = readChoice(text, [send, goOn])
    if (at === null) return null
    return at === 0 ? sending(asked) : { hurryAsked: true }
  },
}

const toldInHurry: readonly Step[] = ['group', 'department']

export const reviewStep: StepDefinition = {
  ask: ({ conversation, facts, words }) => {
    const { title, line } = words.texts.review
    const told = summaryOf(conversation, facts, words).map(({ label, value }) => line(label, value))
    return lines(title, ...told, choice.ask({ conversation, facts, words }))
  },
  read: (asked, text) => choice.read(asked, text),
}

const choice = choiceStep({
  codes: ['send', 'change', 'forget'],
  question: () => '',
  label: ({ texts }, code) => texts.review[code],
  chosen: (code, asked) => {
    if (code === 'send') return sending(asked)
    return code === 'change' ? { step: 'change' } : { effect: { kind: 'forget' } }
  },
})

/** What was answered is asked again; everything else stays. */
export const changeStep: StepDefinition = {
  ask: (asked) => lines(asked.words.texts.review.changeWhat, numbered(labelsOf(asked))),
  read(asked, text) {
    const at = readChoice(text, labelsOf(asked))
    const step = at === null ? undefined : linesOf(asked)[at]?.step
    return step === undefined ? null : { ...reopened[step], step }
  },
}

const linesOf = ({ conversation, facts, words }: Asked): readonly SummaryLine[] =>
  summaryOf(conversation, facts, words)

const labelsOf = (asked: Asked): readonly string[] => linesOf(asked).map(({ label }) => label)

const without = (answers: Partial<Answers>): Reading => ({ answers })
const reopened: Partial<Readonly<Record<Step, Reading>>> = {
  group: without({ codes: [], allNoticed: false }),
  department: without({ territoryId: null }),
  note: { note: { kind: 'unasked' } },
}

function sending({ conversation, facts }: Asked): Reading | null {
  const signal = toSignal(conversation, facts)
  return signal === null ? null : { effect: { kind: 'send', signal } }
}
