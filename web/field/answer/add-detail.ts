import type { ReceiptDetail } from '../../../vocabulary/wire/signal.ts'
import { type YesNoUnknown, yesNoUnknown } from '../../../vocabulary/words/codes/field-choices.ts'
import { isSignalCode } from '../../../vocabulary/words/codes/signal-codes.ts'
import { choiceList } from '../parts/index.ts'
import { codeGroups, failureKey, showChosen, showNumbers, slotOf, type Visit } from '../screens/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'
import type { Opened } from './enter-words.ts'
import { openAgain } from './open-again.ts'

/** More about a report, as codes: only what is new is sent. */
export function detailForm(visit: Visit, opened: Opened, onChanged: (opened: Opened) => void): View {
  const { detail } = visit.words.answer
  const submit = (event: Event): void => {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLFormElement) {
      void sendDetail(visit, { opened, form: event.currentTarget, onChanged })
    }
  }
  const changed = ({ currentTarget: form }: Event): void => {
    if (!(form instanceof HTMLFormElement)) return
    showChosen(form, visit.words, codesOf(form))
    const slot = slotOf(form, 'detail-numbers')
    if (new FormData(form).get('dangerNow') === 'yes') showNumbers(visit, slot)
    else fill(slot, [])
  }
  return h('details', { class: 'more', open: opened.answer.asksForDetail }, [
    h('summary', {}, [h('h2', {}, [detail.title])]),
    h('p', {}, [opened.answer.asksForDetail ? detail.asked : detail.lead]),
    h('form', { id: 'detail', novalidate: true, autocomplete: 'off', onsubmit: submit, onchange: changed }, [
      h('label', { class: 'choice' }, [
        h('input', { type: 'checkbox', name: 'dangerNow', value: 'yes' }),
        h('span', {}, [detail.danger]),
      ]),
      h('div', { id: 'detail-numbers', 'aria-live': 'polite' }),
      question(visit, 'stillHappening', detail.stillHappening),
      question(visit, 'childrenInvolved', detail.children),
      question(visit, 'authorityInvolved', detail.authority),
      h('h3', {}, [detail.codes]),
      codeGroups(visit.words, []),
      h('div', { id: 'detail-reply', role: 'alert' }),
      h('div', { class: 'actions' }, [h('button', { type: 'submit' }, [detail.send])]),
    ]),
  ])
}

export function readyDetail(visit: Visit, root: Element): void {
  showChosen(root, visit.words, [])
}

function question(visit: Visit, name: string, legend: string): View {
  const { detail } = visit.words.answer
  return choiceList({
    name,
    legend,
    choices: [
      { value: '', label: detail.noChange },
      ...yesNoUnknown.map((value) => ({ value, label: visit.words.choices.yesNoUnknown[value] })),
    ],
    chosen: [''],
    short: 'words',
  })
}

const codesOf = (form: HTMLFormElement) =>
  new FormData(form).getAll('codes').map(String).filter(isSignalCode).slice(0, 12)

/** What was answered in the form, without what was left alone. */
export function detailOf(answers: FormData, find: string): ReceiptDetail | null {
  const answer = (name: string): YesNoUnknown | undefined =>
    yesNoUnknown.find((value) => value === answers.get(name))
  const [stillHappening, childrenInvolved, authorityInvolved] = [
    answer('stillHappening'),
    answer('childrenInvolved'),
    answer('authorityInvolved'),
  ]
  const news = {
    ...(stillHappening ? { stillHappening } : {}),
    ...(childrenInvolved ? { childrenInvolved } : {}),
    ...(authorityInvolved ? { authorityInvolved } : {}),
    ...(answers.get('dangerNow') === 'yes' ? { dangerNow: true } : {}),
  }
  const codes = answers.getAll('codes').map(String).filter(isSignalCode).slice(0, 12)
  return codes.length === 0 && Object.keys(news).length === 0 ? null : { find, codes, ...news }
}

interface Attempt {
  readonly opened: Opened
  readonly form: HTMLFormElement
  readonly onChanged: (opened: Opened) => void
}

async function sendDetail(visit: Visit, { opened, form, onChanged }: Attempt): Promise<void> {
  const { detail, enter } = visit.words.answer
  const say = (children: readonly Child[]): void => fill(slotOf(form, 'detail-reply'), children)
  const body = detailOf(new FormData(form), opened.find)
  if (body === null) return say([h('p', { class: 'note caution' }, [detail.nothing])])
  try {
    await visit.intake.post('receipts/details', body)
  } catch (error) {
    return say([
      h('div', { class: 'note danger' }, [
        h('h3', {}, [detail.notSent]),
        h('p', {}, [enter.failures[failureKey(error)]]),
      ]),
    ])
  }
  form.reset()
  fill(slotOf(form, 'detail-numbers'), [])
  showChosen(form, visit.words, [])
  say([h('p', { class: 'note good' }, [detail.sent])])
  const again = await openAgain(visit, opened)
  if (again.answer.stage !== opened.answer.stage) onChanged(again)
}
