import { type Html, html } from './html.ts'
import type { Language } from './language.ts'
import type { Speech } from './speech.ts'

export type MarkKind = 'plain' | 'accent' | 'good' | 'caution' | 'danger'

/** A short mark. Its word says what its colour says. */
export const mark = (text: string, kind: MarkKind = 'plain'): Html =>
  html`<span class="tag ${kind}">${text}</span> `

/** Names and what they are; what is empty is left out. */
export const facts = (rows: readonly (readonly [name: string, value: string, lang?: Language])[]): Html =>
  html`<dl class="facts">${rows.flatMap(([name, value, lang]) =>
    value === ''
      ? []
      : [
          html`<div><dt>${name}</dt><dd${lang === undefined ? '' : html` lang="${lang}"`}>${value}</dd></div>`,
        ],
  )}</dl>`

/** What was written by people, in the language in which they wrote it. */
export const written = (text: string, lang: Language | null = null): Html =>
  text === '' ? html`` : html`<p class="text"${lang === null ? '' : html` lang="${lang}"`}>${text}</p>`

export const notice = (title: string, text: string): Html =>
  html`<div class="notice"><p><strong>${title}</strong></p><p>${text}</p></div>`

export const empty = (title: string, text: string): Html => notice(title, text)

/** What follows in a list, if anything does: an address of its own. */
export const listEnd = (speech: Speech, address: string | null): Html =>
  address === null
    ? html``
    : html`<p><a class="row-link" rel="next" href="${address}">${speech.words.more}</a></p>`

/** The address of what follows: the same page, with the place to go on from. */
export function moreOf(
  address: string,
  cursor: string | null,
  query: Readonly<Record<string, string | undefined>> = {},
): string | null {
  if (cursor === null) return null
  const kept = Object.entries({ ...query, desde: cursor }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  )
  return `${address}?${new URLSearchParams(kept)}`
}

/** The digest of a text that was signed, and how anybody checks that it is still that text. */
export const digest = (speech: Speech, hash: string, how: Html): Html =>
  html`<section class="card proof" aria-labelledby="proof">
<h2 id="proof">${speech.words.proof}</h2>
${how}
<p>SHA-256: <code>${hash}</code></p>
</section>`
