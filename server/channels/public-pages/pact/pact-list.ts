import type { PublicPactRow } from '../../../../vocabulary/wire/public-pact.ts'
import { listPublicPacts } from '../../../governance/pledge/index.ts'
import { empty, type Html, html, listEnd, mark, moreOf, notice, type Speech } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { pactWords } from '../words/pact/index.ts'

/** Every pact of the country, each a campaign with a page of its own. */
export const pactList: PublicPage = {
  name: 'pacts',
  path: '/pacto',
  query: ['desde'],
  wing: 'governance',
  async show({ work, speech, query }) {
    const words = pactWords[speech.language]
    const page = await listPublicPacts(work, { limit: 25, cursor: query.desde })
    const body = html`<p>${words.leadAll}</p>
${notice(words.vettingTitle, words.vetting)}
${page.items.length === 0 && empty(words.emptyPacts, words.emptyPactsLead)}
<ul class="plain">${page.items.map(
      (pact) => html`<li class="card">
<h2><a href="${speech.addressOf(`/pacto/${pact.id}`)}">${pact.name[speech.language]}</a></h2>
${spanPart(pact, speech)}
<p class="soft">${speech.format.series([pact.placeName, words.institutions(speech.format.number(pact.institutions))])}</p>
</li>
`,
    )}</ul>
${listEnd(speech, moreOf(speech.addressOf('/pacto'), page.nextCursor))}`
    return { title: speech.words.pages.pacts, body }
  },
}

/** Whether it may be signed, and from when to when it holds. */
export function spanPart(pact: PublicPactRow, { language, format }: Speech): Html {
  const words = pactWords[language]
  const span =
    pact.validTo === null
      ? words.since(format.day(pact.validFrom))
      : words.span(format.day(pact.validFrom), format.day(pact.validTo))
  return html`<p>${pact.validTo === null ? mark(words.open, 'good') : mark(words.ended)}${format.series([span, words.months(format.number(pact.termMonths))])}</p>`
}
