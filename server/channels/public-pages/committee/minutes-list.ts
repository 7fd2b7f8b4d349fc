import { listPublicSessions } from '../../../governance/committee/index.ts'
import { empty, html, listEnd, moreOf } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { committeeWords } from '../words/committee/index.ts'

/** The minutes that the committee made public. */
export const minutesList: PublicPage = {
  name: 'committee',
  path: '/comite',
  query: ['desde'],
  wing: 'governance',
  async show({ work, speech, query }) {
    const { format, addressOf } = speech
    const words = committeeWords[speech.language]
    const page = await listPublicSessions(work, { limit: 25, cursor: query.desde })
    const body = html`<p>${words.lead}</p>
${
  page.items.length === 0
    ? empty(words.emptyTitle, words.emptyLead)
    : html`<p class="soft">${format.series([words.shown(format.number(page.items.length)), words.sorted, words.hides])}</p>`
}
<ul class="plain">${page.items.map(
      (row) => html`<li class="card">
<h2><a href="${addressOf(`/comite/${row.id}`)}">${words.minutes(row.number)}</a></h2>
<p>${row.body}</p>
<p>${format.series([words.decisions(format.number(row.decisions)), words.recommendations(format.number(row.recommendations))])}</p>
<p class="soft">${format.series([words.heldOn(format.day(row.heldOn)), row.place])}</p>
</li>
`,
    )}</ul>
${listEnd(speech, moreOf(addressOf('/comite'), page.nextCursor))}`
    return { title: speech.words.pages.committee, body }
  },
}
