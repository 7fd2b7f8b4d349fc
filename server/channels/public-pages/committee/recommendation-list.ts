import { listPublicRecommendations } from '../../../governance/committee/index.ts'
import { empty, html, listEnd, moreOf } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { committeeWords } from '../words/committee/index.ts'
import { recommendationWords } from '../words/recommendation/index.ts'
import { fatePart } from './asked-part.ts'

/** What the committee asked in public, of whom, and what it was answered. */
export const recommendationList: PublicPage = {
  name: 'recommendations',
  path: '/recomendaciones',
  query: ['desde'],
  wing: 'governance',
  async show({ work, speech, query }) {
    const { format, addressOf } = speech
    const words = recommendationWords[speech.language]
    const page = await listPublicRecommendations(work, { limit: 25, cursor: query.desde })
    const body = html`<p>${words.lead}</p>
${
  page.items.length === 0
    ? empty(words.emptyTitle, words.emptyLead)
    : html`<p class="soft">${format.series([words.shown(format.number(page.items.length)), words.sorted, words.hides])}</p>`
}
<ul class="plain">${page.items.map(
      ({ asked, answer, session }) => html`<li class="card">
<h2><a href="${addressOf(`/recomendaciones/${asked.id}`)}">${committeeWords[speech.language].recommendation(asked.addressee)}</a></h2>
<p class="text" lang="${session.language}">${asked.what}</p>
${fatePart(answer, speech)}
<p class="soft">${format.series([asked.dueOn === '' ? committeeWords[speech.language].asked.noDate : words.due(format.day(asked.dueOn)), committeeWords[speech.language].minutes(session.number)])}</p>
</li>
`,
    )}</ul>
${listEnd(speech, moreOf(addressOf('/recomendaciones'), page.nextCursor))}`
    return { title: speech.words.pages.recommendations, body }
  },
}
