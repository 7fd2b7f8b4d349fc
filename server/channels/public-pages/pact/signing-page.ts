import { viewPublicSigning } from '../../../governance/pledge/index.ts'
import { facts, html } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { pactWords } from '../words/pact/index.ts'
import { signatoryCard } from './signatory-card.ts'

/** One signing: where, when and before whom, and everybody who consented to be named. */
export const signingPage: PublicPage = {
  name: 'signing',
  path: '/firma/:id',
  async show({ work, speech, id }) {
    const { language, format, addressOf } = speech
    const words = pactWords[language]
    const signing = await viewPublicSigning(work, id)
    const unnamed = words.unnamed[format.isOne(signing.unnamed) ? 'one' : 'other'](
      format.number(signing.unnamed),
    )
    const body = html`<p><a class="row-link" href="${addressOf(`/pacto/${signing.pact.id}`)}">${signing.pact.name[language]}</a></p>
<div class="card">${facts([
      [words.facts.number, signing.number],
      [words.facts.place, format.series([signing.venue, signing.placeName])],
      [words.facts.date, format.day(signing.on)],
      [words.facts.witness, signing.witnessName],
      [words.facts.capacity, signing.witnessCapacity],
    ])}</div>
<p>${words.vetting}</p>
<h2>${words.signatories}</h2>
<p class="soft">${words.sortedByLetter}</p>
${signing.unnamed > 0 && html`<p>${unnamed}</p>`}
<ul class="plain">${signing.signatories.map((one) => html`<li>${signatoryCard(one, speech, { level: 3, alone: true })}</li>`)}</ul>`
    return { title: signing.title, body }
  },
}
