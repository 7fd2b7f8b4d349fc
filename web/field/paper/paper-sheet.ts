import {
  exposedGroups,
  knownHow,
  periodKinds,
  placeKinds,
  yesNoUnknown,
} from '../../../vocabulary/words/codes/field-choices.ts'
import { signalCode, signalCodeIds, signalGroups } from '../../../vocabulary/words/codes/signal-codes.ts'
import type { FieldWords } from '../../wording/field/index.ts'
import { paperTexts } from '../../wording/field/paper-texts.ts'
import { pictogram } from '../parts/index.ts'
import { type Child, h, type View } from '../view/index.ts'

/**
 * The form on paper: the page's own questions, groups and codes, each with the code that the desk types. The sheet needs no
 * script and asks for nothing that the page does not ask for.
 */
export function paperSheet(words: FieldWords): View {
  const { texts, choices, signal } = words
  const paper = paperTexts[words.language]
  return h('main', { class: 'sheet' }, [
    h('h1', {}, [paper.title]),
    h('p', {}, [paper.lead]),
    h(
      'ul',
      { class: 'rules' },
      paper.rules.map((rule) => h('li', {}, [rule])),
    ),
    h('p', { class: 'danger' }, [h('strong', {}, [paper.danger])]),
    question(texts.danger.question, boxes([choices.yesNoUnknown.yes, choices.yesNoUnknown.no])),
    h('h2', {}, [texts.noticed.title]),
    ...signalGroups.map((group) =>
      h('section', { class: 'group' }, [
        h('h3', {}, [pictogram(group), signal.groups[group]]),
        ...signalCodeIds
          .filter((code) => signalCode(code).group === group)
          .map((code) =>
            h('p', { class: 'code' }, [square(), h('b', {}, [code]), h('span', {}, [signal.codes[code]])]),
          ),
      ]),
    ),
    ...circumstances(words),
    h('section', { class: 'note-lines' }, [
      h('h2', {}, [paper.note]),
      h('p', { class: 'small' }, [paper.noteHint]),
      ...Array.from({ length: 4 }, () => h('p', { class: 'rule', 'aria-hidden': 'true' })),
    ]),
    h('footer', {}, [
      h('p', { class: 'small' }, [paper.noReceipt]),
      h('p', { class: 'small' }, [h('b', {}, [paper.office]), h('br'), paper.hand]),
      line(paper.typed),
    ]),
  ])
}

const named = <C extends string>(codes: readonly C[], names: Readonly<Record<C, string>>) =>
  codes.map((code) => names[code])

/** Where, when, how it is known, and who may be harmed. */
function circumstances({ texts, choices, language }: FieldWords): readonly View[] {
  const paper = paperTexts[language]
  const yesNo = named(yesNoUnknown, choices.yesNoUnknown)
  return [
    h('h2', {}, [texts.where.title]),
    line(paper.department),
    line(paper.municipality),
    question(texts.where.placeKind, boxes(named(placeKinds, choices.placeKinds))),
    h('h2', {}, [texts.when.title]),
    line(paper.date),
    question(texts.when.otherKind, boxes(named(periodKinds, choices.periodKinds))),
    question(texts.when.stillHappening, boxes(yesNo)),
    question(texts.when.knownHow, boxes(named(knownHow, choices.knownHow))),
    h('h2', {}, [texts.who.title]),
    question(texts.who.exposed, boxes(named(exposedGroups, choices.exposedGroups))),
    question(texts.who.children, boxes(yesNo)),
    question(texts.who.authority, boxes(yesNo)),
  ]
}

const square = (): View => h('span', { class: 'box', 'aria-hidden': 'true' })

const question = (text: string, answers: View): View =>
  h('div', { class: 'question' }, [h('p', { class: 'asked' }, [text]), answers])

const boxes = (names: readonly Child[]): View =>
  h(
    'ul',
    { class: 'boxes', role: 'list' },
    names.map((name) => h('li', {}, [square(), name])),
  )

const line = (label: string): View =>
  h('p', { class: 'line' }, [h('span', {}, [label]), h('span', { class: 'rule', 'aria-hidden': 'true' })])
