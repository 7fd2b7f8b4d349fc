import { shortestPin } from '../../offline/kept/index.ts'
import { slotOf, type Visit } from '../screens/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'

export interface PinForm {
  readonly label: string
  readonly submit: string
  /** Said before the PIN is asked for. */
  readonly before: readonly Child[]
  /** Gives back what is to be said in the place of the answer; null when the screen has changed. */
  readonly act: (pin: string) => Promise<readonly Child[] | null>
}

/** Asks for a PIN. It is never shown, and no browser is asked to remember it. */
export function pinForm(visit: Visit, form: PinForm): View {
  const { kept } = visit.words.offline
  const submitted = (event: Event): void => {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLFormElement) void tryPin(visit, event.currentTarget, form)
  }
  return h('form', { novalidate: true, autocomplete: 'off', onsubmit: submitted }, [
    ...form.before,
    h('p', { class: 'field' }, [
      h('label', { for: 'pin' }, [form.label]),
      h('span', { class: 'hint', id: 'pin-hint' }, [kept.pinHint]),
      h('input', {
        id: 'pin',
        type: 'password',
        inputmode: 'numeric',
        autocomplete: 'off',
        'aria-describedby': 'pin-hint pin-reply',
      }),
    ]),
    h('div', { id: 'pin-reply', role: 'alert' }),
    h('div', { class: 'actions' }, [h('button', { type: 'submit' }, [form.submit])]),
  ])
}

async function tryPin(visit: Visit, element: HTMLFormElement, { act }: PinForm): Promise<void> {
  const { kept } = visit.words.offline
  const field = element.querySelector('input')
  const reply = slotOf(element, 'pin-reply')
  if (!field) return
  if (field.value.length < shortestPin) {
    fill(reply, [h('p', { class: 'note caution' }, [kept.short])])
    return field.focus()
  }
  fill(reply, [h('p', { class: 'note' }, [kept.working])])
  const pin = field.value
  field.value = ''
  try {
    const said = await act(pin)
    if (said !== null) fill(reply, said)
  } catch {
    fill(reply, [h('p', { class: 'note caution' }, [kept.unavailable])])
  }
}
