import { failureKey, slotOf, type Visit } from '../screens/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'
import type { Opened } from './enter-words.ts'

/** Taking a report back, with one confirmation. */
export function withdrawal(visit: Visit, opened: Opened, onChanged: (opened: Opened) => void): View {
  const { withdraw } = visit.words.answer
  return h('details', { class: 'more' }, [
    h('summary', {}, [h('h2', {}, [withdraw.title])]),
    h('p', {}, [withdraw.lead]),
    h('div', { id: 'withdraw', 'aria-live': 'polite' }, firstQuestion(visit, opened, onChanged)),
  ])
}

function firstQuestion(visit: Visit, opened: Opened, onChanged: (opened: Opened) => void): readonly Child[] {
  const { withdraw } = visit.words.answer
  const confirm = (event: Event): void => {
    const slot = event.currentTarget instanceof Element ? event.currentTarget.closest('#withdraw') : null
    if (slot) showConfirmation(visit, { slot, opened, onChanged })
  }
  return [h('button', { type: 'button', onclick: confirm }, [withdraw.start])]
}

interface Confirmation {
  readonly slot: Element
  readonly opened: Opened
  readonly onChanged: (opened: Opened) => void
}

function showConfirmation(visit: Visit, at: Confirmation, failure: string | null = null): void {
  const { withdraw } = visit.words.answer
  const keep = (): void => fill(at.slot, firstQuestion(visit, at.opened, at.onChanged))
  fill(at.slot, [
    failure === null
      ? null
      : h('div', { class: 'note danger', role: 'alert' }, [
          h('h3', {}, [withdraw.notDone]),
          h('p', {}, [failure]),
        ]),
    h('div', { class: 'actions' }, [
      h(
        'button',
        {
          type: 'button',
          class: 'danger-action',
          id: 'withdraw-confirm',
          onclick: () => void take(visit, at),
        },
        [withdraw.confirm],
      ),
      h('button', { type: 'button', class: 'plain', onclick: keep }, [withdraw.keep]),
    ]),
  ])
  const button = slotOf(at.slot, 'withdraw-confirm')
  if (button instanceof HTMLElement) button.focus()
}

async function take(visit: Visit, at: Confirmation): Promise<void> {
  const { find, answer } = at.opened
  try {
    await visit.intake.post('receipts/withdraw', { find })
  } catch (error) {
    return showConfirmation(visit, at, visit.words.answer.enter.failures[failureKey(error)])
  }
  at.onChanged({
    ...at.opened,
    answer: {
      ...answer,
      stage: 'withdrawn',
      canAddDetail: false,
      canWithdraw: false,
      asksForDetail: false,
      readBy: null,
    },
  })
}
