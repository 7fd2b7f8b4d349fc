import type { FieldWords } from '../../wording/field/index.ts'
import { h } from '../view/index.ts'
import type { Screen } from './visit.ts'

/** The first screen: nothing on it tells what the page is for. Two links that work before the script does. */
export function homeScreen(words: FieldWords): Screen {
  const { home } = words.texts
  const way = (href: string, title: string, hint: string) =>
    h('li', {}, [
      h('a', { href, class: 'way' }, [
        h('span', { class: 'way-title' }, [title]),
        h('span', { class: 'hint' }, [hint]),
      ]),
    ])
  return {
    title: home.title,
    content: [
      h('p', { class: 'lead' }, [home.lead]),
      h('ul', { role: 'list', class: 'ways' }, [
        way('#1', home.report, home.reportHint),
        way('#8', home.read, home.readHint),
      ]),
      h('noscript', {}, [h('p', { class: 'note caution' }, [home.noScript])]),
    ],
  }
}
