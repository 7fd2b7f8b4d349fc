import { exposedGroups, knownHow, placeKinds, yesNoUnknown } from '../../../../../vocabulary/words/index.ts'
import { numbered, readChoices } from '../read-choice.ts'
import type { Words } from '../texts/index.ts'
import { choiceStep } from './choice-step.ts'
import { lines, type StepDefinition } from './step.ts'

export const placeKindStep = choiceStep({
  codes: placeKinds,
  question: ({ texts }) => texts.where.placeKind,
  label: ({ choices }, code) => choices.placeKinds[code],
  chosen: (placeKind) => ({ answers: { placeKind } }),
})

export const stillHappeningStep = choiceStep({
  codes: yesNoUnknown,
  isYesNo: true,
  question: ({ texts }) => texts.when.stillHappening,
  label: ({ choices }, code) => choices.yesNoUnknown[code],
  chosen: (stillHappening) => ({ answers: { stillHappening } }),
})

export const knownHowStep = choiceStep({
  codes: knownHow,
  question: ({ texts }) => texts.when.knownHow,
  label: ({ choices }, code) => choices.knownHow[code],
  chosen: (known) => ({ answers: { knownHow: known } }),
})

export const childrenStep = choiceStep({
  codes: yesNoUnknown,
  isYesNo: true,
  question: ({ texts }) => texts.who.children,
  label: ({ choices }, code) => choices.yesNoUnknown[code],
  chosen: (children) => ({ answers: { children } }),
})

export const authorityStep = choiceStep({
  codes: yesNoUnknown,
  isYesNo: true,
  question: ({ texts }) => texts.who.authority,
  label: ({ choices }, code) => choices.yesNoUnknown[code],
  chosen: (authority) => ({ answers: { authority } }),
})

const groupLabels = ({ choices, texts }: Words): readonly string[] => [
  ...exposedGroups.map((code) => choices.exposedGroups[code]),
  texts.who.nobody,
]

/** Whom to protect: several, or nobody. */
export const exposedStep: StepDefinition = {
  ask: ({ words }) => lines(words.texts.who.exposed, numbered(groupLabels(words))),
  read({ words }, text) {
    const chosen = readChoices(text, groupLabels(words))
    if (chosen === null) return null
    return { answers: { exposedGroups: chosen.flatMap((at) => exposedGroups[at] ?? []) } }
  },
}
