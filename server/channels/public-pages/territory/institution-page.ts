import { viewPublicDeeds } from '../../../commitment/index.ts'
import { html } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { territoryWords } from '../words/territory/index.ts'

const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

/** What one institution promised or was asked in public, and how far it came: exact, as acts of institutions are. */
export const institutionPage: PublicPage = {
  name: 'institution',
  path: '/instituciones/:id',
  async show({ work, speech, id }) {
    const { format } = speech
    const words = territoryWords[speech.language]
    const { name, deeds, overdue } = await viewPublicDeeds(work, id)
    const table = html`<table>
<thead><tr><th scope="col">${words.kind}</th><th scope="col">${words.count}</th></tr></thead>
<tbody>${deeds.map(
      ({ kind, state, count }) =>
        html`<tr><th scope="row">${wordOf(words.kinds, kind)}<br><span class="soft">${wordOf(words.commitmentStates, state)}</span></th><td>${format.number(count)}</td></tr>
`,
    )}<tr><th scope="row">${words.overdue}</th><td>${format.number(overdue)}</td></tr></tbody>
</table>`
    return {
      title: name,
      body: html`<p>${words.institutionLead}</p>
${deeds.length === 0 ? html`<p>${words.none}</p>` : table}`,
    }
  },
}
