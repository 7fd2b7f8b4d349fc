import type { FieldWords } from '../../wording/field/index.ts'
import { h } from '../view/index.ts'
import type { Screen } from './visit.ts'

/** While the code of a screen is on its way. */
export const loadingScreen = (words: FieldWords, title: string): Screen => ({
  title,
  content: [h('p', { class: 'hint', role: 'status' }, [words.texts.frame.loading])],
})

/** Its code did not come: without a connection and without a worker it cannot. */
export const notLoadedScreen = (words: FieldWords, title: string, again: () => void): Screen => ({
  title,
  content: [
    h('p', { class: 'note caution', role: 'alert' }, [words.answer.enter.failures.unreachable]),
    h('button', { type: 'button', class: 'main-action', onclick: again }, [words.texts.frame.tryAgain]),
  ],
})
