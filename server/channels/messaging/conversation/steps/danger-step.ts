import { sayNumbers } from '../numbers.ts'
import { choiceStep } from './choice-step.ts'

/** The first question. Numbers come at once; that nobody has been told yet is said with them. */
export const dangerStep = choiceStep({
  codes: ['yes', 'no'],
  isYesNo: true,
  question: ({ texts }) => texts.danger.question,
  label: ({ texts }, code) => texts.danger[code],
  chosen: (code, { facts, words, conversation }) => {
    if (code === 'no') return { answers: { dangerNow: false } }
    // Somebody in danger is not asked whether there is more: the rest may come with a second report.
    const allNoticed = conversation.answers.codes.length > 0
    return {
      answers: { dangerNow: true, allNoticed },
      before: [sayNumbers(facts.numbers, words), words.texts.danger.notYet],
    }
  },
})
