import type { Calendar, CalendarEvent } from './calendar.ts'
import { type ContentLine, readLines, splitList, unescapeText } from './content-line.ts'

const mostLetters = 5_000_000
const methods = ['PUBLISH', 'REQUEST', 'CANCEL'] as const
const statuses = ['TENTATIVE', 'CONFIRMED', 'CANCELLED'] as const

/** Reads a calendar of events in UTC, as `writeCalendar` writes one. @throws Error naming what cannot be read */
export function readCalendar(text: string): Calendar {
  if (text.length > mostLetters) throw new Error('the calendar is too long')
  const lines = readLines(text)
  if (lines[0]?.value !== 'VCALENDAR' || lines.at(-1)?.value !== 'VCALENDAR')
    throw new Error('the text is no calendar')
  const head: ContentLine[] = []
  const events: ContentLine[][] = []
  let event: ContentLine[] | null = null
  for (const line of lines.slice(1, -1)) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') event = []
    else if (line.name === 'END' && line.value === 'VEVENT' && event !== null) {
      events.push(event)
      event = null
    } else (event ?? head).push(line)
  }
  const method = methods.find((one) => one === findValue(head, 'METHOD')) ?? 'PUBLISH'
  return {
    name: textOf(head, 'NAME'),
    productId: textOf(head, 'PRODID'),
    method,
    events: events.map(readEvent),
  }
}

function readEvent(lines: readonly ContentLine[]): CalendarEvent {
  const status = statuses.find((one) => one === findValue(lines, 'STATUS'))
  const description = textOf(lines, 'DESCRIPTION')
  const organizer = lines.find(({ name }) => name === 'ORGANIZER')
  return {
    uid: textOf(lines, 'UID'),
    startsAt: readInstant(findValue(lines, 'DTSTART') ?? ''),
    endsAt: readInstant(findValue(lines, 'DTEND') ?? ''),
    summary: textOf(lines, 'SUMMARY'),
    location: textOf(lines, 'LOCATION'),
    categories: splitList(findValue(lines, 'CATEGORIES') ?? '').map(unescapeText),
    status: status ?? 'CONFIRMED',
    sequence: Number(findValue(lines, 'SEQUENCE') ?? 0),
    changedAt: readInstant(findValue(lines, 'DTSTAMP') ?? ''),
    ...(description === '' ? {} : { description }),
    ...(organizer === undefined
      ? {}
      : { organizer: { name: organizer.parameters.CN ?? '', uri: organizer.value } }),
  }
}

const findValue = (lines: readonly ContentLine[], name: string): string | undefined =>
  lines.find((line) => line.name === name)?.value
const textOf = (lines: readonly ContentLine[], name: string): string =>
  unescapeText(findValue(lines, name) ?? '')

function readInstant(value: string): string {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value)
  if (match === null) throw new Error('a time of the calendar is not in UTC')
  const [, year, month, day, hour, minute, second] = match
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
}
