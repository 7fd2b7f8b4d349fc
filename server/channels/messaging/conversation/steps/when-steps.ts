import { dayAt, observedOn, readTypedPeriod, whenChoices } from '../periods.ts'
import { choiceStep } from './choice-step.ts'
import type { Asked, StepDefinition } from './step.ts'

export const whenStep = choiceStep({
  codes: whenChoices,
  question: ({ texts }) => texts.when.question,
  label: ({ texts }, code) => texts.when.choices[code],
  chosen: (code, asked) =>
    code === 'other'
      ? { step: 'other-date' }
      : { answers: { observed: observedOn(code, todayThere(asked)) } },
})

export const otherDateStep: StepDefinition = {
  ask: ({ words }) => words.texts.when.otherDate,
  read(asked, text) {
    const observed = readTypedPeriod(text, todayThere(asked))
    return observed === null ? null : { answers: { observed } }
  },
}

function todayThere({ conversation, facts }: Asked): string {
  const { territoryId } = conversation.answers
  return dayAt(facts.now, facts.municipalities.find(({ id }) => id === territoryId)?.longitude ?? null)
}
