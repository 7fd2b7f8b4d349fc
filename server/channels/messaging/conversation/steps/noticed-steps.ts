import {
  type SignalCode,
  type SignalGroup,
  signalCode,
  signalCodeIds,
  signalGroups,
} from '../../../../../vocabulary/words/index.ts'
import { type Answers, mostCodes } from '../conversation.ts'
import { sayNumbers } from '../numbers.ts'
import { numbered, readChoice, readChoices, readYesNo } from '../read-choice.ts'
import { type Asked, lines, type Reading, type StepDefinition } from './step.ts'

/** So many sentences fit into a message that an old telephone still shows. */
const pageLength = 6

/** What was noticed: six groups first, then the sentences of one. */
export const groupStep: StepDefinition = {
  ask: ({ conversation, words }) => {
    const { question, careful } = words.texts.noticed
    const labels = signalGroups.map((group) => words.signal.groups[group])
    return lines(conversation.answers.codes.length === 0 ? careful : null, question, numbered(labels))
  },
  read({ words }, text) {
    const at = readChoice(
      text,
      signalGroups.map((group) => words.signal.groups[group]),
    )
    const group = at === null ? undefined : signalGroups[at]
    return group === undefined ? null : { view: { group, page: 0 }, step: 'codes' }
  },
}

export const codesStep: StepDefinition = {
  ask: (asked) => {
    const { several, groups } = asked.words.texts.noticed
    return lines(several, numbered(labelsOf(asked)), `0 ${groups}`)
  },
  read(asked, text) {
    const { view } = asked.conversation
    if (text.trim() === '0') return { step: 'group' }
    const shown = shownCodes(asked)
    const chosen = readChoices(text, labelsOf(asked))
    if (chosen === null) return null
    const codes = chosen.flatMap((at) => shown[at] ?? [])
    // The number after the last sentence shows the next ones; beside others it is a slip.
    if (codes.length < chosen.length)
      return codes.length > 0 ? null : { view: { page: view.page + 1 }, step: 'codes' }
    return notice(asked, codes)
  },
}

export const moreStep: StepDefinition = {
  ask: ({ words }) => lines(words.texts.noticed.more, numbered(yesNo({ words }))),
  read(asked, text) {
    const at = readYesNo(text, yesNo(asked))
    if (at === null) return null
    return at === 0 ? { step: 'group' } : { answers: { allNoticed: true } }
  },
}

const yesNo = ({ words }: Pick<Asked, 'words'>) => [
  words.choices.yesNoUnknown.yes,
  words.choices.yesNoUnknown.no,
]

const codesIn = (group: SignalGroup): readonly SignalCode[] =>
  signalCodeIds.filter((code) => signalCode(code).group === group)

function shownCodes({ conversation }: Asked): readonly SignalCode[] {
  const { group, page } = conversation.view
  return codesIn(group).slice(page * pageLength, (page + 1) * pageLength)
}

function labelsOf(asked: Asked): readonly string[] {
  const { group, page } = asked.conversation.view
  const { words } = asked
  const labels = shownCodes(asked).map((code) => words.signal.codes[code])
  return codesIn(group).length > (page + 1) * pageLength ? [...labels, words.texts.noticed.further] : labels
}

/** What some sentences ask for at once is said at once: the police before any question, a picture that must not go round. */
function notice(asked: Asked, chosen: readonly SignalCode[]): Reading {
  const { answers } = asked.conversation
  const codes = [...new Set([...answers.codes, ...chosen])].slice(0, mostCodes)
  const isFull = codes.length === mostCodes
  const answered: Partial<Answers> = { codes, allNoticed: isFull || answers.dangerNow === true }
  return {
    answers: answered,
    before: [...promptsOf(asked, chosen, codes), ...(isFull ? [asked.words.texts.noticed.full] : [])],
  }
}

function promptsOf(
  { words, facts }: Asked,
  chosen: readonly SignalCode[],
  all: readonly SignalCode[],
): readonly string[] {
  const { prompts } = words.signal
  const entries = chosen.map(signalCode)
  return [
    ...(entries.some((one) => one.policeAtOnce)
      ? [lines(words.texts.noticed.police, sayNumbers(facts.numbers, words))]
      : []),
    ...(entries.some((one) => one.nonPunishment) ? [prompts.nonPunishment] : []),
    ...(entries.some((one) => one.doNotForward) ? [prompts.doNotForward] : []),
    ...(all.length === 1 && entries.some((one) => one.needsSecond) ? [prompts.needsSecond] : []),
  ]
}
