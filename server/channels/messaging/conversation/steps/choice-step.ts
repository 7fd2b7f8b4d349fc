import { numbered, readChoice, readYesNo } from '../read-choice.ts'
import type { Words } from '../texts/index.ts'
import { type Asked, lines, type Reading, type StepDefinition } from './step.ts'

interface Choice<C extends string> {
  readonly codes: readonly C[]
  readonly question: (words: Words) => string
  readonly label: (words: Words, code: C) => string
  readonly chosen: (code: C, asked: Asked) => Reading | null
  /** The first means yes, the second no: those words are understood as well. */
  readonly isYesNo?: true
}

/** A question with one answer out of a numbered list. */
export function choiceStep<C extends string>(choice: Choice<C>): StepDefinition {
  const labelsOf = (words: Words) => choice.codes.map((code) => choice.label(words, code))
  return {
    ask: ({ words }) => lines(choice.question(words), numbered(labelsOf(words))),
    read(asked, text) {
      const read = choice.isYesNo ? readYesNo : readChoice
      const at = read(text, labelsOf(asked.words))
      const code = at === null ? undefined : choice.codes[at]
      return code === undefined ? null : choice.chosen(code, asked)
    },
  }
}
