import {
  anythingKept,
  forgetReceipt,
  type KeptReceipt,
  keepReceipt,
  mostTries,
  openReceipts,
} from '../../offline/kept/index.ts'
import { forgetEmptyShelves } from '../../offline/shelf/index.ts'
import type { Receipt } from '../draft/index.ts'
import { localDay } from '../draft/index.ts'
import { sayDay } from '../parts/index.ts'
import type { Visit } from '../screens/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import { keptOn } from './open-kept.ts'
import { pinForm } from './pin-form.ts'

type ReadWords = (words: readonly string[]) => void

/** The kept receipts, behind their PIN; nothing at all where none is kept. */
export async function keptPart(visit: Visit, slot: Element, read: ReadWords): Promise<void> {
  const { kept } = visit.words.offline
  const parts = keptOn(visit)
  if (!(await anythingKept(parts).catch(() => false))) return
  const open = async (pin: string): Promise<readonly Child[] | null> => {
    const tried = await openReceipts(pin, parts)
    if (tried.kind === 'wrong') return [h('p', { class: 'note caution' }, [kept.wrong(tried.left)])]
    if (tried.kind === 'gone') {
      fill(slot, [h('h2', {}, [kept.title]), h('p', { class: 'note danger', role: 'alert' }, [kept.wiped])])
      return null
    }
    showReceipts(visit, slot, { receipts: tried.result, read })
    return null
  }
  fill(slot, [
    h('h2', {}, [kept.title]),
    pinForm(visit, {
      label: kept.pin,
      submit: kept.open,
      before: [h('p', {}, [kept.lead]), h('p', { class: 'hint' }, [kept.warning(mostTries)])],
      act: open,
    }),
  ])
}

interface Shown {
  readonly receipts: readonly KeptReceipt[]
  readonly read: ReadWords
}

function showReceipts(visit: Visit, slot: Element, { receipts, read }: Shown): void {
  const { kept } = visit.words.offline
  const say = (day: string): string => sayDay(day, visit.words.language)
  const forget = async (id: string): Promise<void> => {
    await forgetReceipt(id, keptOn(visit))
    await forgetEmptyShelves().catch(() => undefined)
    showReceipts(visit, slot, { receipts: receipts.filter((receipt) => receipt.id !== id), read })
  }
  const item = ({ id, words, day }: KeptReceipt): Child =>
    h('li', { class: 'way' }, [
      h('span', { class: 'way-title' }, [kept.sentOn(say(day))]),
      h('div', { class: 'actions' }, [
        h('button', { type: 'button', 'aria-label': kept.readOf(say(day)), onclick: () => read(words) }, [
          kept.read,
        ]),
        h(
          'button',
          {
            type: 'button',
            class: 'plain',
            'aria-label': kept.forgetOf(say(day)),
            onclick: () => void forget(id),
          },
          [kept.forget],
        ),
      ]),
    ])
  fill(slot, [
    h('h2', { tabindex: -1, id: 'kept-title' }, [kept.title]),
    receipts.length === 0
      ? h('p', { class: 'note' }, [kept.none])
      : h('ul', { role: 'list', class: 'ways' }, receipts.map(item)),
  ])
  document.getElementById('kept-title')?.focus()
}

/** On the receipt's screen: keep it here behind a PIN, said with what follows from wrong ones. */
export function keepOffer(visit: Visit, receipt: Receipt, slot: Element): void {
  const { kept } = visit.words.offline
  const keep = async (pin: string): Promise<readonly Child[] | null> => {
    const day = localDay(visit.now())
    const tried = await keepReceipt(pin, { words: receipt.words, day }, keptOn(visit))
    if (tried.kind === 'wrong') return [h('p', { class: 'note caution' }, [kept.wrong(tried.left)])]
    if (tried.kind === 'gone') return [h('p', { class: 'note danger' }, [kept.wiped])]
    fill(slot, [h('p', { class: 'note good', role: 'status' }, [kept.saved])])
    return null
  }
  fill(slot, [
    h('details', { class: 'more' }, [
      h('summary', {}, [h('h2', {}, [kept.offer])]),
      pinForm(visit, {
        label: kept.newPin,
        submit: kept.save,
        before: [h('p', {}, [kept.warning(mostTries)])],
        act: keep,
      }),
    ]),
  ])
}
