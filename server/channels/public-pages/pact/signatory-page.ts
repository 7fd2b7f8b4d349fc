import { viewPublicSignatory } from '../../../governance/pledge/index.ts'
import { digest, html } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { pactWords } from '../words/pact/index.ts'
import { signatoryCard } from './signatory-card.ts'

/** One signature, which others can refer to: with the one that it renews, the one that renews it, and its letter's digest. */
export const signatoryPage: PublicPage = {
  name: 'signatory',
  path: '/firmante/:id',
  async show({ work, speech, id }) {
    const { addressOf, language } = speech
    const words = pactWords[language]
    const one = await viewPublicSignatory(work, id)
    const renewal = one.term?.renewedBy ?? null
    const body = html`<p><a class="row-link" href="${addressOf(`/pacto/${one.pact.id}`)}">${one.pact.name[language]}</a></p>
<p>${words.vetting}</p>
${signatoryCard(one, speech, { level: 2, untitled: true })}
${renewal !== null && html`<p><a class="row-link" href="${addressOf(`/firmante/${renewal}`)}">${words.seeRenewal}</a></p>`}
${one.renews !== null && html`<p><a class="row-link" href="${addressOf(`/firmante/${one.renews}`)}">${words.seeRenewed}</a></p>`}
${one.letterHash !== '' && digest(speech, one.letterHash, html`<p>${words.letterProof}</p>`)}`
    return { title: one.name, body }
  },
}
