import { backButton } from '../parts/index.ts'
import { type Screen, slotOf, type Visit } from '../screens/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'
import type { Waiting, WaitingState } from '../waiting/index.ts'
import { courierPart } from './courier.ts'
import { keptPart } from './kept-part.ts'

/** What is on this telephone: reports that wait, receipts that are kept, and how to wipe all of it. Never a content. */
export function phoneScreen(
  visit: Visit,
  waiting: Waiting,
  read: (words: readonly string[]) => void,
): Screen {
  const { phone } = visit.words.offline
  const { frame } = visit.words.texts
  return {
    title: phone.title,
    content: [
      h('p', { class: 'lead' }, [phone.lead]),
      h('div', { id: 'waiting' }, waitingList(visit, waiting)),
      ...courierPart(visit, waiting),
      h('div', { id: 'kept' }),
      ...wipePart(visit),
      h('div', { class: 'actions' }, [backButton(frame.back, visit.back)]),
    ],
    ready: (root) => void keptPart(visit, slotOf(root, 'kept'), read),
  }
}

/** Draws the list again in its place, where it stands. */
export function showWaiting(visit: Visit, waiting: Waiting): void {
  const slot = document.getElementById('waiting')
  // Somebody is deciding about an entry: it is not taken away under the finger.
  if (slot && slot.querySelector('[data-busy]') === null) fill(slot, waitingList(visit, waiting))
}

function waitingList(visit: Visit, waiting: Waiting): readonly Child[] {
  const { phone } = visit.words.offline
  const { entries, unreadable, keeps } = waiting.state
  if (!keeps) return [h('p', { class: 'note caution' }, [phone.noKeeping])]
  const count = entries.length + unreadable.length
  if (count === 0) return [h('p', { class: 'note' }, [phone.none])]
  const items = [
    ...entries.map((entry, at) => entryView(visit, waiting, { entry, number: at + 1 })),
    ...unreadable.map((id, at) =>
      itemView(visit, waiting, {
        id,
        number: entries.length + at + 1,
        problem: 'unreadable',
        canSend: false,
      }),
    ),
  ]
  return [h('h2', {}, [phone.waitingTitle(count)]), h('ul', { role: 'list', class: 'ways' }, items)]
}

type Entry = WaitingState['entries'][number]

function entryView(
  visit: Visit,
  waiting: Waiting,
  { entry, number }: { readonly entry: Entry; readonly number: number },
): View {
  const { id, lastProblem, foreign } = entry
  const problem = lastProblem ?? 'none'
  return itemView(visit, waiting, { id, number, problem, foreign, canSend: problem !== 'refused' })
}

interface Item {
  readonly id: string
  readonly number: number
  readonly problem: keyof Visit['words']['offline']['phone']['problems']
  readonly foreign?: boolean
  readonly canSend: boolean
}

function itemView(visit: Visit, waiting: Waiting, item: Item): View {
  const { phone } = visit.words.offline
  const name = item.foreign ? phone.foreignEntry(item.number) : phone.entry(item.number)
  return h('li', { class: 'way' }, [
    h('span', { class: 'way-title' }, [name]),
    h('div', { role: 'status' }, actions(visit, waiting, item)),
  ])
}

function actions(visit: Visit, waiting: Waiting, item: Item): readonly Child[] {
  const { phone } = visit.words.offline
  const slotFor = (event: Event): Element | null =>
    event.currentTarget instanceof Element ? event.currentTarget.closest('[role="status"]') : null
  const send = async (event: Event): Promise<void> => {
    const slot = slotFor(event)
    if (!slot) return
    fill(slot, [h('p', { 'data-busy': true }, [phone.sending])])
    const delivery = await waiting.sendNow(item.id)
    const problem = delivery.kind === 'failed' ? delivery.problem : 'none'
    if (delivery.kind === 'taken') fill(slot, [h('p', { class: 'note good' }, [phone.sent])])
    else fill(slot, actions(visit, waiting, { ...item, problem, canSend: problem !== 'refused' }))
  }
  const ask = (event: Event): void => {
    const slot = slotFor(event)
    if (slot) fill(slot, sureAbout(visit, waiting, { item, slot }))
  }
  return [
    h('p', {}, [phone.problems[item.problem]]),
    h('div', { class: 'actions' }, [
      item.canSend
        ? h(
            'button',
            {
              type: 'button',
              'aria-label': phone.sendEntry(item.number),
              onclick: (event) => void send(event),
            },
            [phone.sendNow],
          )
        : null,
      h('button', { type: 'button', 'aria-label': phone.removeEntry(item.number), onclick: ask }, [
        phone.remove,
      ]),
    ]),
  ]
}

function sureAbout(
  visit: Visit,
  waiting: Waiting,
  { item, slot }: { readonly item: Item; readonly slot: Element },
): readonly Child[] {
  const { phone } = visit.words.offline
  const remove = async (): Promise<void> => {
    fill(slot, [])
    await waiting.remove(item.id)
    showWaiting(visit, waiting)
    document.getElementById('title')?.focus()
  }
  const keep = (): void => fill(slot, actions(visit, waiting, item))
  return [
    h('div', { class: 'actions', 'data-busy': true }, [
      h('button', { type: 'button', class: 'danger-action', onclick: () => void remove() }, [
        phone.removeSure,
      ]),
      h('button', { type: 'button', class: 'plain', onclick: keep }, [phone.keep]),
    ]),
  ]
}

function wipePart(visit: Visit): readonly Child[] {
  const { wipe } = visit.words.offline
  const first = (): readonly Child[] => [h('button', { type: 'button', onclick: ask }, [wipe.start])]
  const ask = (): void => {
    const slot = document.getElementById('wipe')
    if (!slot) return
    fill(slot, [
      h('div', { class: 'actions' }, [
        h('button', { type: 'button', class: 'danger-action', onclick: () => void visit.wipe() }, [
          wipe.sure,
        ]),
        h('button', { type: 'button', class: 'plain', onclick: () => fill(slot, first()) }, [wipe.keep]),
      ]),
    ])
  }
  return [
    h('h2', {}, [wipe.title]),
    h('p', {}, [wipe.lead]),
    h(
      'ul',
      {},
      wipe.what.map((text) => h('li', {}, [text])),
    ),
    h('p', { class: 'hint' }, [wipe.history]),
    h('div', { id: 'wipe' }, first()),
  ]
}
