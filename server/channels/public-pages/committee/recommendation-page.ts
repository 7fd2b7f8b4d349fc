import { viewPublicRecommendation } from '../../../governance/committee/index.ts'
import { digest, html, written } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { committeeWords } from '../words/committee/index.ts'
import { recommendationWords } from '../words/recommendation/index.ts'
import { factsOfAsked, fatePart } from './asked-part.ts'

/** One recommendation that was made in public: what was asked, of whom, what was answered, and where it was decided. */
export const recommendationPage: PublicPage = {
  name: 'recommendation',
  path: '/recomendaciones/:id',
  async show({ work, speech, id }) {
    const words = recommendationWords[speech.language]
    const ofCommittee = committeeWords[speech.language]
    const { asked, answer, session } = await viewPublicRecommendation(work, id)
    const minutes = speech.addressOf(`/comite/${session.id}`)
    const body = html`<p><a class="row-link" href="${speech.addressOf('/recomendaciones')}">${words.back}</a></p>
${session.language !== speech.language && html`<p>${ofCommittee.written(ofCommittee.languages[session.language])}</p>`}
<div class="card">
${written(asked.what, session.language)}
${fatePart(answer, speech)}
${factsOfAsked({ asked, answer, writtenIn: session.language }, speech)}
</div>
<h2>${words.decided}</h2>
<p>${ofCommittee.decision(asked.decision)}</p>
<p><a class="row-link" href="${minutes}">${ofCommittee.minutes(session.number)}</a> <span class="soft">${ofCommittee.heldOn(speech.format.day(session.heldOn))}</span></p>
${digest(speech, session.hash, html`<p>${words.proofLead}</p><p><a href="${minutes}#proof">${words.proofHow}</a></p>`)}`
    return { title: ofCommittee.recommendation(asked.addressee), body }
  },
}
