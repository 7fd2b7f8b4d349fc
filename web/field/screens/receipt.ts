import type { FieldWords } from '../../wording/field/index.ts'
import type { Receipt } from '../draft/index.ts'
import { sayInstant } from '../parts/index.ts'
import { h } from '../view/index.ts'
import { showNumbers } from './danger.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

/** Step 7: the seven words, how to keep them, and the button after which nothing stays. */
export function receiptScreen(visit: Visit, receipt: Receipt): Screen {
  const { receipt: texts } = visit.words.texts
  return {
    title: texts.title,
    content: [
      receipt.dangerHandedOn
        ? h('div', { class: 'note danger' }, [h('p', {}, [texts.handedOn]), h('div', { id: 'numbers' })])
        : null,
      h('p', { class: 'note good' }, [texts.readBy(sayInstant(receipt.readBy, visit.words.language))]),
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
      h('div', { class: 'actions stacked' }, [
        h('button', { type: 'button', class: 'main-action', onclick: visit.finish }, [texts.done]),
      ]),
      h('p', { class: 'hint' }, [texts.doneHint]),
    ],
    ready: (root) => {
      if (receipt.dangerHandedOn) showNumbers(visit, slotOf(root, 'numbers'))
    },
  }
}

/** After everything was deleted. */
export function goneScreen(words: FieldWords): Screen {
  const { receipt } = words.texts
  return { title: receipt.gone, content: [h('p', { class: 'lead' }, [receipt.goneLead])] }
}
