import type { PublicSignatory } from '../../../../vocabulary/wire/public-pact.ts'
import { commitmentLines, pactPrecepts, pledgeScores } from '../../../../vocabulary/words/index.ts'
import { Html, html, type MarkKind, mark, type Speech } from '../frame/index.ts'
import { pactWords } from '../words/pact/index.ts'

const kindOfScore: Readonly<Record<NonNullable<PublicSignatory['rating']>['score'], MarkKind>> = {
  'no-evidence': 'danger',
  'not-started': 'caution',
  limited: 'caution',
  substantial: 'accent',
  complete: 'good',
}
const kindOfTerm = { running: 'good', lapsed: 'danger', renewed: 'plain' } as const

/** Where a card stands: under which heading, and whether its page says by itself who signed and when. */
export interface CardPlace {
  readonly level: 2 | 3
  /** On the page of its own signing, which says when, where and before whom. */
  readonly alone?: boolean
  /** On the page of its own, whose title is its name. */
  readonly untitled?: boolean
}

/** One signatory: who signed before whom, what was undertaken by when, how long it holds, and the committee's rating. */
export function signatoryCard(one: PublicSignatory, speech: Speech, place: CardPlace): Html {
  const { addressOf, say, language } = speech
  const words = pactWords[language]
  const heading = headingOf(place.level)
  const id = `s-${one.id}`
  const title = html`<a href="${addressOf(`/firmante/${one.id}`)}">${one.name}</a>`
  return html`<article class="card"${place.untitled ? '' : html` aria-labelledby="${id}"`}>
${!place.untitled && heading(title, id)}
<p>${one.kind === 'person' ? mark(words.person) : ''}${termMark(one, speech)}</p>
<p>${one.kind === 'person' ? one.signerCapacity : words.signedBy(one.signerName, one.signerCapacity)}</p>
${!place.alone && beforePart(one, speech)}
${headingOf(place.untitled ? 2 : 4)(html`${words.undertakes}`)}
<ul>${one.precepts.map((code) => html`<li>${say(pactPrecepts, code)}</li>`)}</ul>
${headingOf(place.untitled ? 2 : 4)(html`${words.commitments}`)}
<ol>${one.commitments.map((commitment) => commitmentPart(commitment, speech))}</ol>
${headingOf(place.untitled ? 2 : 4)(html`${words.rating}`)}
${ratingPart(one, speech)}
</article>`
}

const headingOf =
  (level: 2 | 3 | 4) =>
  (title: Html, id: string | null = null): Html =>
    new Html(`<h${level}${id === null ? '' : ` id="${id}"`}>${title.text}</h${level}>`)

function termMark({ term }: PublicSignatory, { language, format }: Speech): Html {
  if (term === null) return html``
  const words = pactWords[language].term
  const said = term.state === 'renewed' ? words.renewed : words[term.state](format.day(term.lapsesOn))
  return mark(said, kindOfTerm[term.state])
}

function beforePart({ signing }: PublicSignatory, { language, format, addressOf }: Speech): Html {
  const words = pactWords[language]
  const witness = words.named(signing.witnessName, signing.witnessCapacity)
  return html`<p>${words.before(witness, format.day(signing.on), signing.placeName)}
<a class="row-link" href="${addressOf(`/firma/${signing.id}`)}">${words.signing(signing.number)}</a></p>`
}

function commitmentPart(
  one: PublicSignatory['commitments'][number],
  { language, format, say }: Speech,
): Html {
  const words = pactWords[language]
  const about = [
    words.due(format.day(one.dueOn)),
    say(pactPrecepts, one.precept),
    say(commitmentLines, one.line),
    one.placeName,
    one.owner === null ? '' : words.owner(one.owner),
    words.evidence(format.number(one.evidence)),
  ]
  return html`<li id="c-${one.id}"><p class="text">${one.what}</p>
<p>${mark(words.states[one.state], one.state === 'verified' ? 'good' : 'accent')}${one.overdue && mark(words.overdue, 'danger')}</p>
<p class="soft">${format.series(about)}</p></li>`
}

function ratingPart({ rating, reasons }: PublicSignatory, { language, format, say }: Speech): Html {
  const words = pactWords[language]
  if (rating === null) return html`<p>${words.notRated}</p>`
  const said = words.ratedBy[format.isOne(rating.members) ? 'one' : 'other'](
    format.number(rating.members),
    format.day(rating.on),
  )
  const score = (code: string): string => say(pledgeScores, code)
  return html`<p>${mark(score(rating.score), kindOfScore[rating.score])}</p>
<p class="soft">${said}${
    rating.lowest !== rating.highest && html` ${words.spread(score(rating.lowest), score(rating.highest))}`
  }</p>
<p class="soft">${words.reasons}</p>
<ul>${reasons.map((one) => html`<li><span class="text">${one.words}</span> <span class="soft">${format.series([score(one.score), format.day(one.on)])}</span></li>`)}</ul>`
}
