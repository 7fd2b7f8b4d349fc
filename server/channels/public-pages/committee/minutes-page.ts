import type { PublicSession } from '../../../../vocabulary/wire/committee-minutes.ts'
import { declaredSectors, rollCallAnswers } from '../../../../vocabulary/words/index.ts'
import { viewPublicSession } from '../../../governance/committee/index.ts'
import { dayThere, digest, facts, type Html, hoursThere, html, type Speech, written } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { committeeWords } from '../words/committee/index.ts'
import { itemPart } from './item-part.ts'
import { presenceOf } from './read-minutes.ts'

/** The minutes of one session, by seat and sector, with what became of all that was asked. */
export const minutesPage: PublicPage = {
  name: 'session',
  path: '/comite/:id',
  async show({ work, speech, id }) {
    const words = committeeWords[speech.language]
    const session = await viewPublicSession(work, id)
    const { content } = session
    const body = html`<p><a class="row-link" href="${speech.addressOf('/comite')}">${words.back}</a></p>
<p>${words.noNames}</p>
${content.language !== speech.language && html`<p>${words.written(words.languages[content.language])}</p>`}
${factsOf(session, speech)}
${content.opening !== '' && html`<h2>${words.opening}</h2>`}${written(content.opening, content.language)}
<h2>${words.agenda}</h2>
${content.items.length === 0 && html`<p>${words.noItems}</p>`}
${content.items.map((item) => itemPart(item, session, speech))}
${reservedPart(content, speech)}
${content.closing !== '' && html`<h2>${words.closing}</h2>`}${written(content.closing, content.language)}
${session.annexes.map(
  (
    annex,
  ) => html`<h2>${words.annex(speech.format.number(annex.ordinal), speech.format.day(annex.addedAt))}</h2>
${written(annex.text, content.language)}
<p class="soft">SHA-256: <code>${annex.hash}</code></p>`,
)}
${digest(
  speech,
  session.hash,
  html`<p>${words.proofLead}</p><p>${words.proofHow} <a href="/api/v1/public/committee/sessions/${session.id}">/api/v1/public/committee/sessions/${session.id}</a></p>`,
)}`
    return { title: words.minutes(content.number), body }
  },
}

/** What is reserved is told by its digest, which was signed with the text. */
function reservedPart({ reserved = [] }: PublicSession['content'], speech: Speech): Html | false {
  const words = committeeWords[speech.language]
  return (
    reserved.length > 0 &&
    html`<h2>${words.reserved}</h2><p>${words.reservedLead}</p>
<ul>${reserved.map(
      ({ ordinal, sha256 }) =>
        html`<li>${words.reservedItem(speech.format.number(ordinal))} <code>${sha256}</code></li>`,
    )}</ul>`
  )
}

/** Where and when the committee met, the quorum it needs, and which seats were there. */
function factsOf({ content, signed, publishedAt }: PublicSession, speech: Speech): Html {
  const { format, say } = speech
  const words = committeeWords[speech.language]
  const names = words.facts
  const sector = (code: string): string => say(declaredSectors, code)
  const needed = format.number(content.quorum.needed)
  const { here, sectors } = presenceOf(content)
  const times = {
    startsAt: content.openedAt,
    endsAt: content.closedAt,
    utcOffsetMinutes: content.utcOffsetMinutes,
  }
  return html`<div class="card">
${facts([
  [names.body, content.body],
  [names.place, format.series([content.venue, content.place])],
  [names.hours, hoursThere(times, speech.language)],
  [
    names.quorum,
    content.quorum.sectors.length === 0
      ? words.seats(needed)
      : words.quorumSectors(needed, format.choice(content.quorum.sectors.map(sector))),
  ],
  [names.here, words.seatsOf(format.number(here), format.number(content.seats.length))],
  [names.sectors, sectors.length === 0 ? words.nobody : format.list(sectors.map(sector))],
  [names.signed, words.seats(format.number(signed))],
  [names.published, format.day(dayThere(publishedAt, content.utcOffsetMinutes))],
  [names.extraordinary, content.extraordinaryReason, content.language],
])}
<h2>${words.everySeat}</h2>
<ul>${content.seats.map(
    (seat) =>
      html`<li>${words.seat(format.number(seat.ordinal), sector(seat.sector))} <span class="soft">${
        seat.answer === null ? words.notCalled : say(rollCallAnswers, seat.answer)
      }</span></li>`,
  )}</ul>
</div>`
}
