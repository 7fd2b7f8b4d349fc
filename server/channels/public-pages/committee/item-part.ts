import type { PublicSession } from '../../../../vocabulary/wire/committee-minutes.ts'
import {
  conflictGrounds,
  decisionMethods,
  declaredSectors,
  notAdoptedReasons,
  seatVotes,
} from '../../../../vocabulary/words/index.ts'
import { type Html, html, mark, type Speech, written } from '../frame/index.ts'
import { committeeWords } from '../words/committee/index.ts'
import { askedPart } from './asked-part.ts'
import { type Decision, type Item, tallyOf } from './read-minutes.ts'

/** One item of the agenda: how it ended, what was decided, and what was asked of whom. */
export function itemPart(item: Item, session: PublicSession, speech: Speech): Html {
  const { format, say } = speech
  const { language } = session.content
  const words = committeeWords[speech.language]
  return html`<article class="card" aria-labelledby="i-${item.ordinal}">
<h3 id="i-${item.ordinal}" lang="${language}">${words.item(format.number(item.ordinal), item.title)}</h3>
<p>${mark(words.itemStates[item.state], item.state === 'done' ? 'good' : 'caution')}</p>
${item.question !== '' && html`<p class="soft">${words.question}</p>`}${written(item.question, language)}
${written(item.notes, language)}
${item.conflicts.map((one) => html`<p>${words.conflict(seatOf(one.seat, session, speech), say(conflictGrounds, one.ground))}</p>`)}
${item.decisions.map((decision) => decisionPart(decision, session, speech))}
</article>`
}

function decisionPart(decision: Decision, session: PublicSession, speech: Speech): Html {
  const { say } = speech
  const { language } = session.content
  const words = committeeWords[speech.language]
  const id = `d-${decision.number}`
  return html`<section aria-labelledby="${id}">
<h4 id="${id}">${words.decision(decision.number)}</h4>
<p>${mark(words.outcomes[decision.outcome], decision.outcome === 'adopted' ? 'good' : 'caution')}${
    decision.reason !== null && mark(say(notAdoptedReasons, decision.reason))
  }</p>
<div class="strong">${written(decision.text, language)}</div>
<p class="soft">${howOf(decision, speech)}</p>
${decision.votes
  .filter((one) => one.words !== '')
  .map((one) => written(words.said(seatOf(one.seat, session, speech), one.words), language))}
${decision.requests.map((asked) =>
  askedPart(
    { asked, answer: session.answers.find(({ id: of }) => of === asked.id), writtenIn: language },
    speech,
  ),
)}
</section>`
}

const howOf = (decision: Decision, { format, say, language }: Speech): string =>
  format.series([
    say(decisionMethods, decision.method),
    committeeWords[language].couldDecide(format.number(decision.present)),
    ...tallyOf(decision).map(([vote, count]) =>
      committeeWords[language].vote(say(seatVotes, vote), format.number(count)),
    ),
  ])

function seatOf(ordinal: number, { content }: PublicSession, { format, say, language }: Speech): string {
  const sector = content.seats.find((seat) => seat.ordinal === ordinal)?.sector ?? ''
  return committeeWords[language].seat(format.number(ordinal), say(declaredSectors, sector))
}
