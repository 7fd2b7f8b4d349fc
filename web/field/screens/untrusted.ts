import { h } from '../view/index.ts'
import { showNumbers } from './danger.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

/** The list of keys is not of the one who signed the first: nothing is asked, and the numbers still stand. */
export function untrustedScreen(visit: Visit): Screen {
  const { untrusted } = visit.words.offline
  return {
    title: untrusted.title,
    content: [
      h('p', { class: 'lead', role: 'alert' }, [untrusted.lead]),
      h('div', { id: 'numbers', 'aria-live': 'polite' }),
      h('p', { class: 'hint' }, [untrusted.what]),
    ],
    ready: (root) => showNumbers(visit, slotOf(root, 'numbers')),
  }
}
