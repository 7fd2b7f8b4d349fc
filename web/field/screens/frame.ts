import type { FieldWords } from '../../wording/field/index.ts'
import { languageNames, languages } from '../../wording/index.ts'
import { type Child, h, type View } from '../view/index.ts'
import type { Screen } from './visit.ts'

/** Where quick exit leads: a page with nothing of interest, of this same server. */
export const neutralPage = '/vecinos/tiempo.html'

export const pageOf = { es: './', fr: 'fr.html', en: 'en.html' } as const

/** What stands around every screen. It works as plain links before the script arrives. */
export function frame(words: FieldWords, screen: Screen): readonly Child[] {
  const { frame: texts } = words.texts
  return [
    h('a', { class: 'skip-link', href: '#main', id: 'skip' }, [texts.skip]),
    h('header', { class: 'top' }, [
      h('span', { class: 'name' }, [texts.name]),
      h('a', { class: 'leave', id: 'leave', href: neutralPage, title: texts.leaveHint }, [texts.leave]),
    ]),
    h('aside', { id: 'demonstration', class: 'banner', 'aria-label': texts.demonstrationMark, hidden: true }),
    h('aside', { id: 'strip', class: 'strip', 'aria-label': words.texts.numbers.title, hidden: true }),
    h('p', { id: 'state', class: 'state', role: 'status', hidden: true }),
    h('main', { id: 'main' }, screenContent(screen)),
    h('footer', { class: 'bottom' }, [
      languageLinks(words),
      h('a', { href: '#11', class: 'phone' }, [words.offline.phone.link]),
    ]),
    h('p', { class: 'demonstration-mark', 'aria-hidden': 'true' }, [texts.demonstrationMark]),
  ]
}

export function screenContent(screen: Screen): readonly Child[] {
  return [
    screen.progress ? h('p', { class: 'progress' }, [screen.progress]) : null,
    h('h1', { tabindex: -1, id: 'title' }, [screen.title]),
    ...screen.content,
  ]
}

function languageLinks(words: FieldWords): View {
  return h('nav', { 'aria-label': words.texts.frame.languages, class: 'languages' }, [
    h(
      'ul',
      { role: 'list' },
      languages.map((language) =>
        h('li', {}, [
          h(
            'a',
            {
              href: pageOf[language],
              lang: language,
              hreflang: language,
              'data-language': language,
              'aria-current': language === words.language ? 'true' : null,
            },
            [languageNames[language]],
          ),
        ]),
      ),
    ),
  ])
}
