import type { PublicCalendarRow } from '../../../../vocabulary/wire/meeting.ts'
import { meetingKinds } from '../../../../vocabulary/words/index.ts'
import { listCalendar } from '../../../parties/meeting/index.ts'
import {
  empty,
  type Html,
  hoursThere,
  html,
  listEnd,
  type MarkKind,
  mark,
  moreOf,
  type Speech,
} from '../frame/index.ts'
import type { PageAsked, PublicPage } from '../page.ts'
import { calendarWords } from '../words/calendar/index.ts'
import { isIn, isMonth, monthName, monthThere, shiftMonth, spanOf } from './month.ts'

const path = '/calendario'
const listedOnly = { listedOnly: true } as const
const kinds: Readonly<Record<PublicCalendarRow['state'], MarkKind>> = {
  planned: 'plain',
  open: 'accent',
  held: 'good',
  cancelled: 'danger',
}

/** The meetings of a month that are announced; the month stands in the address. */
export const calendarPage: PublicPage = {
  name: 'calendar',
  path,
  query: ['mes', 'desde'],
  wing: 'governance',
  async show(asked) {
    const { work, speech, query } = asked
    const words = calendarWords[speech.language]
    const thisMonth = work.now.toISOString().slice(0, 7)
    const month = isMonth(query.mes) ? query.mes : thisMonth
    const page = await listCalendar(work, { ...spanOf(month), limit: 50, cursor: query.desde }, listedOnly)
    const meetings = page.items.filter((row) => isIn(month, row))
    const body = html`<p>${words.lead}</p>
${monthsPart({ month, thisMonth }, speech)}
<h2>${monthName(month, speech.language)}</h2>
${meetings.length === 0 ? await emptyPart(asked, month) : shownPart(meetings, speech)}
${listEnd(speech, moreOf(speech.addressOf(path), page.nextCursor, { mes: month }))}
${ownPart(asked)}`
    return { title: speech.words.pages.calendar, body }
  },
}

function monthsPart(of: { readonly month: string; readonly thisMonth: string }, speech: Speech): Html {
  const words = calendarWords[speech.language]
  const to = (month: string, name: string) =>
    html`<li><a class="row-link" href="${speech.addressOf(path)}?mes=${month}"${month === of.month ? html` aria-current="true"` : ''}>${name}</a></li> `
  return html`<nav aria-label="${words.month}"><ul class="row">${to(shiftMonth(of.month, -1), words.previous)}${to(of.thisMonth, words.today)}${to(shiftMonth(of.month, 1), words.next)}</ul></nav>`
}

/** Where a month without meetings leads on to, if anything is announced after it. */
async function emptyPart({ work, speech }: PageAsked, month: string): Promise<Html> {
  const words = calendarWords[speech.language]
  const { from } = spanOf(shiftMonth(month, 1))
  const later = await listCalendar(work, { from, limit: 5 }, listedOnly)
  const next = later.items.map(monthThere).find((one) => one > month)
  return html`${empty(words.emptyTitle, words.emptyLead)}${
    next !== undefined &&
    html`<p><a class="row-link" href="${speech.addressOf(path)}?mes=${next}">${words.nextOne(monthName(next, speech.language))}</a></p>`
  }`
}

function shownPart(meetings: readonly PublicCalendarRow[], speech: Speech): Html {
  const { format } = speech
  const words = calendarWords[speech.language]
  return html`<p class="soft">${format.series([words.shown(format.number(meetings.length)), words.sorted, words.hours, words.hides])}</p>
<ul class="plain">${meetings.map(
    (row) => html`<li class="card" id="m-${row.id}">
<p>${mark(speech.say(meetingKinds, row.kind))}${mark(words.states[row.state], kinds[row.state])}</p>
<h3${row.state === 'cancelled' ? html` class="struck"` : ''}>${row.title}</h3>
${row.state === 'cancelled' && html`<p>${words.cancelled}</p>`}
<p>${hoursThere(row, speech.language)}</p>
<p class="soft">${row.placeName}</p>
</li>
`,
  )}</ul>`
}

function ownPart({ speech, origin }: PageAsked): Html {
  const words = calendarWords[speech.language]
  const feed = `${origin}/api/v1/public/calendar.ics`
  return html`<section class="card" aria-labelledby="own-calendar">
<h2 id="own-calendar">${words.own}</h2>
<p>${words.ownLead}</p>
<p><code>${feed}</code></p>
<p><a class="row-link" href="/api/v1/public/calendar.ics">${words.feed}</a></p>
</section>`
}
