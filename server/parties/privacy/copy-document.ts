import type { PersonCopy } from '../../../vocabulary/wire/privacy.ts'
import { dataLawGrounds, type wordOf } from '../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../platform/documents/index.ts'
import { copyWords } from './copy-words.ts'

interface Wish {
  readonly language: 'es' | 'fr' | 'en'
  readonly demo: boolean
  readonly now: Date
  readonly say: typeof wordOf
}

/** The copy that a person is handed, as a document that can be read: each row with everything it says. */
export function copyDocument(copy: PersonCopy, wish: Wish): Document {
  const words = copyWords[wish.language]
  return {
    language: wish.language,
    title: words.title,
    lead: [words.rights[copy.right], wish.say(dataLawGrounds, copy.ground, wish.language)],
    blocks: [
      { kind: 'paragraph', text: copy.rows.length === 0 ? words.nothing : words.lead },
      ...copy.rows.flatMap(({ source, content }): Block[] => [
        { kind: 'heading', text: words.sources[source] },
        { kind: 'facts', rows: factsOf(content) },
      ]),
      { kind: 'heading', text: words.notHereTitle },
      { kind: 'paragraph', text: words.notHere },
    ],
    footer: words.title,
    watermark: wish.demo ? words.demo : null,
    pageOf: words.pageOf,
    createdAt: wish.now,
  }
}

/** Names of columns are said as they are: what is stored, not what a screen makes of it. */
const factsOf = (content: Readonly<Record<string, unknown>>): (readonly [string, string])[] =>
  Object.entries(content)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
