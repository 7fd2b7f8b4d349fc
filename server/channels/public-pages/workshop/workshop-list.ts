import { listPublicWorkshops } from '../../../governance/live/index.ts'
import { empty, html, listEnd, moreOf } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { workshopPageWords } from '../words/workshop/index.ts'

/** The workshops that are closed, each with a page of its own. */
export const workshopList: PublicPage = {
  name: 'workshops',
  path: '/talleres',
  query: ['desde'],
  wing: 'governance',
  async show({ work, speech, query }) {
    const { format, addressOf } = speech
    const words = workshopPageWords[speech.language]
    const page = await listPublicWorkshops(work, { limit: 25, cursor: query.desde })
    const body = html`<p>${words.lead}</p>
${page.items.length === 0 ? empty(words.emptyTitle, words.emptyLead) : html`<p class="soft">${words.sorted}</p>`}
<ul class="plain">${page.items.map(
      (row) => html`<li class="card">
<h2><a href="${addressOf(`/talleres/${row.id}`)}" lang="${row.language}">${words.name(row.number, row.title)}</a></h2>
<p lang="${row.language}">${row.question}</p>
<p class="soft">${format.series([words.closedOn(format.day(row.closed_at.toISOString())), words.agreements(format.number(row.agreements))])}</p>
</li>
`,
    )}</ul>
${listEnd(speech, moreOf(addressOf('/talleres'), page.nextCursor))}`
    return { title: speech.words.pages.workshops, body }
  },
}
