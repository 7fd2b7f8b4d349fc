import {
  isSignalCode,
  type SignalCode,
  type SignalGroup,
  signalCode,
  signalCodeIds,
  signalGroups,
} from '../../../vocabulary/words/codes/signal-codes.ts'
import type { FieldWords } from '../../wording/field/index.ts'
import { listenButtons } from '../audio/index.ts'
import { pictogram, problemText } from '../parts/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'
import { stepScreen } from './step-screen.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

/** Step 2: six pictograms, and under each what can be noticed, in plain words. */
export function noticedScreen(visit: Visit): Screen {
  const { noticed } = visit.words.texts
  return stepScreen(visit, {
    step: 2,
    title: noticed.title,
    content: (problemOf) => {
      const problem = problemOf('codes')
      return [
        h('p', { class: 'lead' }, [noticed.lead]),
        h('p', { class: 'note' }, [noticed.careful]),
        problem ? problemText('codes', problem) : null,
        codeGroups(visit.words, visit.draft.codes),
      ]
    },
    read: (answers) => ({ codes: answers.getAll('codes').map(String).filter(isSignalCode) }),
    changed: (root) => showChosen(root, visit.words, visit.draft.codes),
    ready: (root) => showChosen(root, visit.words, visit.draft.codes),
  })
}

/** The groups, closed unless something in them is chosen. */
export function codeGroups(words: FieldWords, chosen: readonly SignalCode[]): View {
  return h(
    'div',
    { class: 'groups' },
    signalGroups.map((group, at) =>
      h('details', { class: 'group', open: codesIn(group).some((code) => chosen.includes(code)) }, [
        // The summary of what is missing leads to the first group.
        h('summary', { id: at === 0 ? 'field-codes' : null }, [
          pictogram(group),
          h('span', { class: 'group-name' }, [words.signal.groups[group]]),
          h('span', { class: 'count', id: `count-${group}` }),
        ]),
        h('fieldset', {}, [
          h('legend', { class: 'visually-hidden' }, [words.signal.groups[group]]),
          ...codesIn(group).flatMap((code) => codeChoice(words, code, chosen.includes(code))),
        ]),
      ]),
    ),
  )
}

/** Says beside each group how much of it is chosen, and under a chosen code what it asks for at once. */
export function showChosen(root: Element, words: FieldWords, chosen: readonly SignalCode[]): void {
  for (const group of signalGroups) {
    const count = codesIn(group).filter((code) => chosen.includes(code)).length
    fill(slotOf(root, `count-${group}`), count > 0 ? [words.texts.noticed.chosen(count)] : [])
  }
  for (const code of signalCodeIds) {
    const prompt = promptOf(words, code)
    if (prompt === null) continue
    const wanted = chosen.includes(code) && !(signalCode(code).needsSecond && chosen.length > 1)
    fill(slotOf(root, `prompt-${code}`), wanted ? [h('span', { class: 'prompt' }, [prompt])] : [])
  }
}

function codeChoice(words: FieldWords, code: SignalCode, checked: boolean): Child[] {
  return [
    h('label', { class: 'choice' }, [
      h('input', { type: 'checkbox', name: 'codes', value: code, checked }),
      h('span', {}, [words.signal.codes[code]]),
    ]),
    ...listenButtons(words, code),
    promptOf(words, code) === null ? null : h('p', { id: `prompt-${code}`, role: 'status' }),
  ]
}

function promptOf(words: FieldWords, code: SignalCode): string | null {
  const entry = signalCode(code)
  if (entry.policeAtOnce) return words.signal.prompts.policeAtOnce
  if (entry.nonPunishment) return words.signal.prompts.nonPunishment
  if (entry.doNotForward) return words.signal.prompts.doNotForward
  return entry.needsSecond ? words.signal.prompts.needsSecond : null
}

const codesIn = (group: SignalGroup): readonly SignalCode[] =>
  signalCodeIds.filter((code) => signalCode(code).group === group)
