import type { PublicAnswer } from '../../../../vocabulary/wire/committee-minutes.ts'
import {
  appraisals,
  recommendationDeclineReasons,
  recommendationVerbs,
} from '../../../../vocabulary/words/index.ts'
import { facts, type Html, html, type Language, mark, type Speech, written } from '../frame/index.ts'
import { committeeWords } from '../words/committee/index.ts'
import { type Asked, fateOf, kindOfFate } from './read-minutes.ts'

export interface AskedInMinutes {
  readonly asked: Asked
  readonly answer: PublicAnswer | undefined
  readonly writtenIn: Language
}

/** What was asked of one institution, by when, and what it answered; it has a page of its own as well. */
export function askedPart(of: AskedInMinutes, speech: Speech): Html {
  const { asked } = of
  const words = committeeWords[speech.language]
  const isRecommendation = asked.kind === 'committee-recommendation'
  const name = isRecommendation ? words.recommendation(asked.addressee) : words.action(asked.addressee)
  const isFollowed = isRecommendation && of.answer !== undefined
  return html`<article class="asked" aria-labelledby="r-${asked.id}">
<h5 id="r-${asked.id}">${
    isFollowed ? html`<a href="${speech.addressOf(`/recomendaciones/${asked.id}`)}">${name}</a>` : name
  }</h5>
${written(asked.what, of.writtenIn)}
${isRecommendation && fatePart(of.answer, speech)}
${factsOfAsked(of, speech)}
</article>`
}

/** What became of it, in a word. */
export function fatePart(answer: PublicAnswer | undefined, { language }: Speech): Html {
  const words = committeeWords[language]
  const fate = fateOf(answer)
  return html`<p>${mark(words.fates[fate], kindOfFate[fate])}${answer?.overdue === true && mark(words.overdue, 'danger')}</p>`
}

/** Each fact under its name: in words of ours, or as it was written in the session. */
export function factsOfAsked({ asked, answer, writtenIn }: AskedInMinutes, speech: Speech): Html {
  const { format, say, language } = speech
  const names = committeeWords[language].asked
  const told = (code: string | null | undefined, catalogue: Parameters<typeof say>[0]): string =>
    code == null ? '' : say(catalogue, code)
  return facts([
    [names.verb, told(asked.verb, recommendationVerbs)],
    [names.due, asked.dueOn === '' ? names.noDate : format.day(asked.dueOn)],
    [names.silent, answer?.silentSince == null ? '' : format.day(answer.silentSince.slice(0, 10))],
    [names.finding, asked.finding, writtenIn],
    [names.basis, asked.basis, writtenIn],
    [names.evidence, asked.evidenceRequired, writtenIn],
    [names.promised, answer?.promisedOn == null ? '' : format.day(answer.promisedOn)],
    [names.reason, told(answer?.declineReason, recommendationDeclineReasons)],
    [names.appraisal, told(answer?.appraisal, appraisals)],
  ])
}
