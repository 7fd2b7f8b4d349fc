import { pauseReasons } from '../../../../vocabulary/words/index.ts'
import { listPublicInstitutions } from '../../../commitment/index.ts'
import { listPublicTerritories, type PublicTerritory } from '../../../parties/territory/index.ts'
import { empty, facts, type Html, html, mark, type Speech } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { territoryWords } from '../words/territory/index.ts'

/** Where reports are received, where not and why, and which numbers answer meanwhile. */
export const territoryList: PublicPage = {
  name: 'territories',
  path: '/territorios',
  wing: 'warning',
  async show({ work, speech }) {
    const words = territoryWords[speech.language]
    const items = await listPublicTerritories(work)
    const institutions = await listPublicInstitutions(work)
    const body = html`<p>${words.lead}</p>
${items.length === 0 ? empty(words.emptyTitle, words.emptyLead) : html`<p class="soft">${words.sorted}</p>`}
${items.map((one) => territoryCard(one, speech))}
${
  institutions.length > 0 &&
  html`<h2>${words.institutions}</h2>
<ul>${institutions.map(
    ({
      id,
      name,
    }) => html`<li><a class="row-link" href="${speech.addressOf(`/instituciones/${id}`)}">${name}</a></li>
`,
  )}</ul>`
}`
    return { title: speech.words.pages.territories, body }
  },
}

function territoryCard(one: PublicTerritory, speech: Speech): Html {
  const { format, language } = speech
  const words = territoryWords[language]
  const id = `t-${one.placeId}`
  const paused = one.state === 'paused'
  const kind = one.state === 'live' ? 'good' : paused ? 'caution' : 'plain'
  return html`<section class="card" aria-labelledby="${id}">
<h2 id="${id}">${one.placeName}</h2>
<p>${mark(words.states[one.state], kind)}</p>
${facts([
  [words.reason, paused && one.reason !== null ? speech.say(pauseReasons, one.reason) : ''],
  [words.since, format.day(one.since.slice(0, 10))],
  [words.until, paused ? (one.until === null ? words.untilUnknown : format.day(one.until)) : ''],
])}
<h3>${words.channels}</h3>
${
  one.channels.length === 0
    ? html`<p>${words.noChannels}</p>`
    : html`<ul>${one.channels.map(
        ({
          name,
          number,
        }) => html`<li>${name[language]} <a class="row-link" href="tel:${number.replaceAll(' ', '')}">${number}</a></li>
`,
      )}</ul>`
}
</section>
`
}
