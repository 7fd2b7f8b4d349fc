import type { FieldWords } from '../../wording/field/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import type { WaitingState } from '../waiting/index.ts'

/** A quiet line: nothing while all is well. It says what is missing, and never what a report holds. */
export function showState(words: FieldWords, line: Element, state: WaitingState): void {
  const { state: texts, phone } = words.offline
  const stuck = state.entries.filter(({ lastProblem }) => lastProblem === 'refused').length
  const unsendable = stuck + state.unreadable.length
  const waiting = state.entries.length - stuck
  const sentences = [
    state.isOnline ? null : state.keeps ? texts.offline : texts.offlineUnkept,
    waiting > 0 ? texts.waiting(waiting) : null,
    unsendable > 0 ? texts.stuck(unsendable) : null,
  ].filter((sentence) => sentence !== null)
  const link: Child = h('a', { href: '#11', 'aria-label': `${texts.see}: ${phone.link}` }, [texts.see])
  const said = sentences.map((sentence) => h('span', {}, [sentence]))
  // The same words again would be read out again.
  const now = sentences.join(' ')
  if (line.getAttribute('data-said') === now) return
  line.setAttribute('data-said', now)
  fill(line, waiting + unsendable > 0 ? [...said, link] : said)
  line.toggleAttribute('hidden', sentences.length === 0)
}
