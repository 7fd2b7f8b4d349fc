import { knownHow, periodKinds, yesNoUnknown } from '../../../vocabulary/words/codes/field-choices.ts'
import { type Draft, emptyDraft, whenChoices } from '../draft/index.ts'
import { choiceList, problemText } from '../parts/index.ts'
import { h, type View } from '../view/index.ts'
import { stepScreen } from './step-screen.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

/** Step 4: when, whether it goes on, and how it is known. */
export function whenScreen(visit: Visit): Screen {
  const { when } = visit.words.texts
  const { choices } = visit.words
  const showOther = (root: Element): void => {
    slotOf(root, 'other-date').toggleAttribute('hidden', visit.draft.when !== 'other')
  }
  return stepScreen(visit, {
    step: 4,
    title: when.title,
    content: (problemOf) => [
      choiceList({
        name: 'when',
        legend: when.question,
        choices: whenChoices.map((value) => ({ value, label: when.choices[value] })),
        chosen: visit.draft.when ? [visit.draft.when] : [],
        problem: problemOf('when'),
        short: 'phrases',
      }),
      otherDate(visit, problemOf('otherDay')),
      choiceList({
        name: 'stillHappening',
        legend: when.stillHappening,
        choices: yesNoUnknown.map((value) => ({ value, label: choices.yesNoUnknown[value] })),
        chosen: [visit.draft.stillHappening],
        short: 'words',
      }),
      choiceList({
        name: 'knownHow',
        legend: when.knownHow,
        choices: knownHow.map((value) => ({ value, label: choices.knownHow[value] })),
        chosen: visit.draft.knownHow ? [visit.draft.knownHow] : [],
        problem: problemOf('knownHow'),
        short: 'phrases',
      }),
    ],
    read: readWhen,
    changed: showOther,
    ready: showOther,
  })
}

function otherDate(visit: Visit, problem: string | null): View {
  const { when } = visit.words.texts
  return h('div', { id: 'other-date', class: 'indented', hidden: true }, [
    h('p', { class: 'field' }, [
      h('label', { for: 'field-otherDay' }, [when.otherDay]),
      h('span', { class: 'hint', id: 'otherDay-hint' }, [when.otherDayHint]),
      h('input', {
        type: 'date',
        id: 'field-otherDay',
        name: 'otherDay',
        value: visit.draft.otherDay,
        max: visit.today,
        'aria-describedby': problem ? 'otherDay-hint otherDay-problem' : 'otherDay-hint',
        'aria-invalid': problem ? 'true' : null,
      }),
    ]),
    problem ? problemText('otherDay', problem) : null,
    choiceList({
      name: 'otherKind',
      legend: when.otherKind,
      choices: periodKinds.map((value) => ({ value, label: visit.words.choices.periodKinds[value] })),
      chosen: [visit.draft.otherKind],
      short: 'phrases',
    }),
  ])
}

function readWhen(answers: FormData): Partial<Draft> {
  return {
    when: whenChoices.find((choice) => choice === answers.get('when')) ?? null,
    otherDay: String(answers.get('otherDay') ?? ''),
    otherKind: periodKinds.find((kind) => kind === answers.get('otherKind')) ?? emptyDraft.otherKind,
    stillHappening:
      yesNoUnknown.find((value) => value === answers.get('stillHappening')) ?? emptyDraft.stillHappening,
    knownHow: knownHow.find((value) => value === answers.get('knownHow')) ?? null,
  }
}
