import { type Child, h, type View } from '../view/index.ts'

export interface Missing {
  readonly field: string
  readonly text: string
}

export interface StepForm {
  readonly content: readonly Child[]
  readonly missing: { readonly title: string; readonly items: readonly Missing[] } | null
  readonly next: string
  readonly back: string
  readonly onBack: () => void
  readonly onChange: (answers: FormData, event: Event) => void
  readonly onNext: () => void
}

/** A step's form: what is missing first, the questions, one main action, and the way back. */
export function stepForm(form: StepForm): View {
  const changed = (event: Event): void => {
    if (event.currentTarget instanceof HTMLFormElement)
      form.onChange(new FormData(event.currentTarget), event)
  }
  const submitted = (event: Event): void => {
    event.preventDefault()
    form.onNext()
  }
  return h('form', { novalidate: true, autocomplete: 'off', onchange: changed, onsubmit: submitted }, [
    form.missing ? missingSummary(form.missing.title, form.missing.items) : null,
    ...form.content,
    h('div', { class: 'actions' }, [
      h('button', { type: 'submit', class: 'main-action', id: 'next' }, [form.next]),
      backButton(form.back, form.onBack),
    ]),
  ])
}

export const backButton = (text: string, onclick: () => void): View =>
  h('button', { type: 'button', class: 'plain', onclick }, [text])

function missingSummary(title: string, items: readonly Missing[]): View {
  return h('div', { class: 'note danger missing', role: 'alert', tabindex: -1, id: 'missing' }, [
    h('h2', {}, [title]),
    h(
      'ul',
      {},
      items.map(({ field, text }) =>
        h('li', {}, [
          h('a', { href: `#field-${field}`, onclick: (event) => focusField(event, field) }, [text]),
        ]),
      ),
    ),
  ])
}

/** Leads to the control itself: the address must keep naming the step. */
function focusField(event: Event, field: string): void {
  event.preventDefault()
  const control = document.getElementById(`field-${field}`)
  control?.closest('details')?.setAttribute('open', '')
  control?.focus()
}
