import { h } from '../view/index.ts'
import { showNumbers } from './danger.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

/** Over a connection that others can read nothing is asked; the numbers still stand. */
export function insecureScreen(visit: Visit): Screen {
  const { insecure } = visit.words.texts
  return {
    title: insecure.title,
    content: [h('p', { class: 'lead' }, [insecure.lead]), h('div', { id: 'numbers', 'aria-live': 'polite' })],
    ready: (root) => showNumbers(visit, slotOf(root, 'numbers')),
  }
}
