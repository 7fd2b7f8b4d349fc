import type { PublishedCell } from '../../../../vocabulary/wire/publication.ts'
import { isMeasure, type MeasureName, measureNames, measureOf } from '../../../../vocabulary/words/index.ts'
import { listPublished, sayCategory } from '../../../results/publication/index.ts'
import { empty, type Html, html, listEnd, moreOf, notice, type Speech } from '../frame/index.ts'
import type { PublicPage } from '../page.ts'
import { figuresWords } from '../words/figures/index.ts'
import { byQuarter, largestOf, type Quarter, quarterName } from './by-quarter.ts'

const path = '/cifras'
const files = '/api/v1/publication/counts/export'
const first: MeasureName = 'signals'

/** The counts that were published, with what they do not say. */
export const figuresPage: PublicPage = {
  name: 'figures',
  path,
  query: ['desde', 'que'],
  wing: 'warning',
  async show({ work, speech, query }) {
    const { format } = speech
    const words = figuresWords[speech.language]
    const measure = query.que !== undefined && isMeasure(query.que) ? query.que : first
    const page = await listPublished(work, { limit: 100, cursor: query.desde, measure, outline: true })
    const largest = largestOf(page.items)
    const more = moreOf(speech.addressOf(path), page.nextCursor, measure === first ? {} : { que: measure })
    const shown = html`<p class="soft">${format.series([words.shown(format.number(page.items.length)), words.sorted, words.hides])}</p>
${byQuarter(page.items).map((one) => quarterPart({ ...one, measure, largest }, speech))}
${listEnd(speech, more)}
<section class="card" aria-labelledby="files">
<h2 id="files">${words.files}</h2>
<p>${words.filesLead}</p>
<p><a class="row-link" href="${files}.csv?language=${speech.language}&measure=${measure}">${words.csv}</a>
<a class="row-link" href="${files}.xlsx?language=${speech.language}&measure=${measure}">${words.xlsx}</a></p>
</section>`
    const body = html`<p>${words.lead}</p>
${measureChoice(measure, speech)}
<p>${measureOf(measure).means[speech.language]}</p>
${notice(words.whyTitle, words.why)}
${page.items.length === 0 ? empty(words.emptyTitle, words.emptyLead) : shown}
<h2>${words.meaningTitle}</h2>
<p class="text">${words.meaning}</p>`
    return { title: speech.words.pages.figures, body }
  },
}

/** What is counted, as links; the one on screen is no link. */
const measureChoice = (chosen: MeasureName, speech: Speech): Html => {
  const words = figuresWords[speech.language]
  return html`<nav aria-label="${words.measures}"><ul class="choices">${measureNames.map((measure) => {
    const name = measureOf(measure)[speech.language]
    return measure === chosen
      ? html`<li><strong aria-current="page">${name}</strong></li>`
      : html`<li><a class="row-link" href="${speech.addressOf(path)}?que=${measure}">${name}</a></li>`
  })}</ul></nav>`
}

/** One quarter by department. The bar repeats the number beside it for the eye; what is hidden has none. */
function quarterPart(
  quarter: Quarter & { readonly measure: MeasureName; readonly largest: number },
  speech: Speech,
): Html {
  const { format } = speech
  const words = figuresWords[speech.language]
  const id = `q-${quarter.quarter}`
  return html`<section class="card" aria-labelledby="${id}">
<h2 id="${id}">${quarterName(quarter.quarter, speech.language)}</h2>
<table aria-labelledby="${id}">
<thead><tr><th scope="col">${words.place}</th><th scope="col">${measureOf(quarter.measure)[speech.language]}</th></tr></thead>
<tbody>${quarter.cells.map(
    (
      cell,
    ) => html`<tr><th scope="row">${rowName(cell, speech)}</th>${said(cell, quarter.largest, speech)}</tr>
`,
  )}</tbody>
</table>
<p class="soft">${words.published(format.day(quarter.publishedAt))} <a href="/api/v1/publication/tables?measure=${quarter.measure}">${words.hash}</a></p>
</section>`
}

function rowName(cell: PublishedCell, { language, format }: Speech): string {
  if (cell.category === 'all') return cell.placeName
  return format.series([cell.placeName, sayCategory(cell, language)])
}

function said({ count, atLeast, smallestShown }: PublishedCell, largest: number, speech: Speech): Html {
  const { format } = speech
  const words = figuresWords[speech.language]
  if (count !== null)
    return html`<td>${format.number(count)}<svg class="bars" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.min(100, (100 * count) / Math.max(largest, 1))}" height="8"/></svg></td>`
  if (atLeast === null) return html`<td class="soft">${words.hidden(format.number(smallestShown))}</td>`
  return html`<td class="soft">${atLeast === 0 ? words.notShown : words.atLeast(format.number(atLeast))}</td>`
}
