import type { FieldWords } from '../../wording/field/index.ts'
import type { Receipt } from '../draft/index.ts'
import { sayInstant } from '../parts/index.ts'
import { type Child, h } from '../view/index.ts'
import { showNumbers } from './danger.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

/** After sending: the seven words, how to keep them, and the button after which nothing stays but what still waits. */
export function receiptScreen(visit: Visit, receipt: Receipt): Screen {
  const { receipt: texts } = visit.words.texts
  const { receipt: waitingTexts } = visit.words.offline
  const isWaiting = receipt.waitingId !== null
  return {
    title: isWaiting ? waitingTexts.title : texts.title,
    content: [
      ...(isWaiting ? waitingNotes(visit) : arrivedNotes(visit, receipt)),
      h('p', { class: 'lead' }, [texts.lead]),
      h('h2', { id: 'words-title' }, [texts.words]),
      h(
        'ol',
        { class: 'receipt', 'aria-labelledby': 'words-title', translate: 'no' },
        receipt.words.map((word) => h('li', {}, [word])),
      ),
      h('h2', {}, [texts.howTitle]),
      h(
        'ul',
        {},
        texts.how.map((text) => h('li', {}, [text])),
      ),
      h('div', { id: 'keep' }),
      h('div', { class: 'actions stacked' }, [
        h('button', { type: 'button', class: 'main-action', onclick: visit.finish }, [texts.done]),
      ]),
      h('p', { class: 'hint' }, [isWaiting ? waitingTexts.keptHint : texts.doneHint]),
    ],
    ready: (root) => {
      if (receipt.dangerHandedOn || isWaiting) showNumbers(visit, slotOf(root, 'numbers'))
      visit.offerKeeping(receipt, slotOf(root, 'keep'))
    },
  }
}

function arrivedNotes(visit: Visit, receipt: Receipt): readonly Child[] {
  const { receipt: texts } = visit.words.texts
  return [
    receipt.dangerHandedOn
      ? h('div', { class: 'note danger' }, [h('p', {}, [texts.handedOn]), h('div', { id: 'numbers' })])
      : null,
    receipt.readBy === null
      ? null
      : h('p', { class: 'note good' }, [texts.readBy(sayInstant(receipt.readBy, visit.words.language))]),
  ]
}

function waitingNotes(visit: Visit): readonly Child[] {
  const { receipt: texts } = visit.words.offline
  return [
    h('div', { class: 'note danger', role: 'status' }, [
      h('h2', {}, [texts.notSent]),
      h('p', {}, [wakesByItself() ? texts.bySelf : texts.atNextOpening]),
      h('p', {}, [texts.words]),
    ]),
    h('div', { class: 'note caution' }, [h('p', {}, [texts.danger]), h('div', { id: 'numbers' })]),
  ]
}

/** Whether this browser wakes the page's worker when there is a network. */
const wakesByItself = (): boolean => 'serviceWorker' in navigator && 'SyncManager' in globalThis

/** After everything was deleted. */
export function goneScreen(words: FieldWords): Screen {
  const { receipt } = words.texts
  return { title: receipt.gone, content: [h('p', { class: 'lead' }, [receipt.goneLead])] }
}
