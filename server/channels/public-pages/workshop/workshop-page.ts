import type { PublicWorkshop } from '../../../../vocabulary/wire/vote-snapshot.ts'
import { viewPublicWorkshop } from '../../../governance/live/index.ts'
import { digest, type Html, html, type Speech } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { type WorkshopPageWords, workshopPageWords } from '../words/workshop/index.ts'

/** One closed workshop: its question, what each statement was given in all, what was agreed, and how to check it. */
export const workshopPage: PublicPage = {
  name: 'workshop',
  path: '/talleres/:id',
  async show({ work, speech, id }) {
    const words = workshopPageWords[speech.language]
    const workshop = await viewPublicWorkshop(work, id)
    const { language, statements, rounds } = workshop
    const head = '/api/v1/public/registration/head'
    const body = html`<p><a class="row-link" href="${speech.addressOf('/talleres')}">${words.back}</a></p>
<p class="soft">${words.closedOn(speech.format.day(workshop.closedAt))}</p>
<h2>${words.question}</h2>
<p class="text" lang="${language}">${workshop.question}</p>
<h2>${words.statements}</h2>
<p>${words.whole}${language !== speech.language && html` ${words.written}`}</p>
${statements.length === 0 && html`<p>${words.noStatements}</p>`}
${statements.map((one) => statementPart(one, workshop, speech))}
<h2>${words.rounds}</h2>
<p>${rounds.length === 0 ? words.noRounds : words.notPublished}</p>
${rounds.map((round) => roundPart(round, workshop, speech))}
${digest(
  speech,
  workshop.minutesSha256,
  html`<p>${words.proofLead}</p><p>${words.proofHow} <a href="${head}">${head}</a></p>`,
)}`
    return { title: words.name(workshop.number, workshop.title), body }
  },
}

type Statement = PublicWorkshop['statements'][number]

function statementPart(
  { text, counts, ratings, agreements }: Statement,
  { language }: PublicWorkshop,
  { language: spoken, format }: Speech,
): Html {
  const words = workshopPageWords[spoken]
  const said = (of: NonNullable<Statement['counts']>): string => {
    const figures = [of.for, of.against, of.abstain].map(format.number) as [string, string, string]
    return ratings ? words.ratings(...figures) : words.counts(...figures)
  }
  return html`<section class="card">
<h3 lang="${language}">${text}</h3>
<p>${counts === null ? words.few : said(counts)}</p>
${agreements.map((one) => html`<p lang="${language}">${words.agreed(one.what, format.day(one.dueOn))}</p>`)}
</section>
`
}

function roundPart(
  round: PublicWorkshop['rounds'][number],
  { language }: PublicWorkshop,
  { language: spoken, format }: Speech,
): Html {
  const words = workshopPageWords[spoken]
  const voters = round.voters === null ? words.fewVoters : words.voters(format.number(round.voters))
  return html`<section class="card proof">
<h3>${words.roundName(format.number(round.ordinal))}</h3>
${round.title !== '' && html`<p lang="${language}">${round.title}</p>`}
<p class="soft">${format.series([words.kinds[round.kind], voters, words.closedOn(format.day(round.closedAt))])}</p>
<p>SHA-256: <code>${round.votesSha256}</code></p>
${round.fileSha256 !== null && filePart(round, { words, format })}
</section>
`
}

/** Published votes, or since when they are no more; their digest stays. */
function filePart(
  { id, fileSha256, withdrawnAt }: PublicWorkshop['rounds'][number],
  { words, format }: { readonly words: WorkshopPageWords; readonly format: Speech['format'] },
): Html {
  const said =
    withdrawnAt === null
      ? html`<a class="row-link" href="/api/v1/public/workshop-rounds/${id}/votes.zip">${words.file}</a>`
      : words.withdrawn(format.day(withdrawnAt))
  return html`<p>${said}</p>
<p>${words.fileDigest}: SHA-256: <code>${fileSha256}</code></p>`
}
