import type { PublicPact } from '../../../../vocabulary/wire/public-pact.ts'
import { pactPrecepts } from '../../../../vocabulary/words/index.ts'
import { viewPublicPact, viewPublicSigning } from '../../../governance/pledge/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { empty, type Html, html, listEnd, moreOf, notice, type Speech } from '../frame/index.ts'
import type { PageAsked, PublicPage } from '../page.ts'
import { pactWords } from '../words/pact/index.ts'
import { spanPart } from './pact-list.ts'
import { signatoryCard } from './signatory-card.ts'

/** One pact: its text and precepts, who signed it before whom, what each undertook, and how far it has come. */
export const pactPage: PublicPage = {
  name: 'campaign',
  path: '/pacto/:id',
  query: ['desde', 'buscar', 'precepto'],
  async show(asked) {
    const { work, speech, query, id } = asked
    const wish = {
      search: query.buscar?.trim().slice(0, 80) || undefined,
      precept: query.precepto?.slice(0, 48) || undefined,
    }
    const read = await viewPublicPact(work, { limit: 25, cursor: query.desde, pact: id, ...wish }).catch(
      absent,
    )
    const pact = read?.pact ?? null
    if (read === null || pact === null) return { movedTo: await signingAddress(asked) }
    const words = pactWords[speech.language]
    const address = speech.addressOf(`/pacto/${id}`)
    const isNarrowed = wish.search !== undefined || wish.precept !== undefined
    const body = html`<p><a class="row-link" href="${speech.addressOf('/pacto')}">${words.backAll}</a></p>
${notice(words.vettingTitle, words.vetting)}
${aboutPart(pact, speech)}
<h2>${words.signatories}</h2>
${findPart({ address, ...wish, precepts: pact.precepts }, speech)}
<p class="soft">${speech.format.series([words.shown(speech.format.number(read.items.length)), words.sorted])}</p>
${unnamedPart(read, speech)}
${read.items.length === 0 && empty(words.emptyTitle, isNarrowed ? words.emptyNarrowed : words.emptyLead)}
<ul class="plain">${read.items.map((one) => html`<li>${signatoryCard(one, speech, { level: 3 })}</li>`)}</ul>
${listEnd(speech, moreOf(address, read.nextCursor, { buscar: wish.search, precepto: wish.precept }))}`
    return { title: pact.name[speech.language], body }
  },
}

const absent = (error: unknown): null => {
  if (error instanceof Problem && error.code === 'not-found') return null
  throw error
}

/** A signing lay at this address once; whoever kept the link is led on. */
async function signingAddress({ work, speech, id }: PageAsked): Promise<string> {
  const signing = await viewPublicSigning(work, id)
  return speech.addressOf(`/firma/${signing.id}`)
}

/** The pact itself: its text, its precepts, and since when the country takes part. */
function aboutPart(pact: NonNullable<PublicPact['pact']>, speech: Speech): Html {
  const { language, format, say } = speech
  const words = pactWords[language]
  return html`<section class="card">
${spanPart(pact, speech)}
<p class="text">${pact.text[language]}</p>
<p class="soft">${words.joined(pact.placeName, format.day(pact.joinedOn), pact.source)}</p>
${pact.emblem[language] !== '' && html`<p class="soft">${words.emblem(pact.emblem[language])}</p>`}
<h2>${words.precepts(format.number(pact.precepts.length))}</h2>
<ol>${pact.precepts.map((one) => html`<li>${say(pactPrecepts, one)}</li>`)}</ol>
</section>`
}

function unnamedPart(read: PublicPact, { language, format }: Speech): Html {
  const { unnamed, people } = pactWords[language]
  const institutions = unnamed[format.isOne(read.unnamed) ? 'one' : 'other'](format.number(read.unnamed))
  return html`${read.unnamed > 0 && html`<p>${institutions}</p>`}
<p class="soft">${read.unnamedPeople === 0 ? people.few : people.some(format.number(read.unnamedPeople))}</p>`
}

interface Find {
  readonly address: string
  readonly search: string | undefined
  readonly precept: string | undefined
  readonly precepts: readonly string[]
}

function findPart(find: Find, { language, say }: Speech): Html {
  const words = pactWords[language]
  return html`<form action="${find.address}" method="get" role="search">
<p><label for="buscar">${words.search}</label><input id="buscar" name="buscar" type="search" maxlength="80" value="${find.search ?? ''}"></p>
<p><label for="precepto">${words.precept}</label><select id="precepto" name="precepto"><option value="">${words.everyPrecept}</option>${find.precepts.map(
    (one) =>
      html`<option value="${one}"${one === find.precept ? html` selected` : ''}>${say(pactPrecepts, one)}</option>`,
  )}</select></p>
<p><button type="submit">${words.find}</button></p>
</form>`
}
