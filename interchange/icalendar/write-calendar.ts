import type { Calendar, CalendarEvent } from './calendar.ts'
import { clean, escapeText, foldLine } from './content-line.ts'

/** A calendar as iCalendar text (RFC 5545): UTC times, escaped texts, CRLF, folded at 75 octets. */
export function writeCalendar(calendar: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(calendar.productId)}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${calendar.method}`,
    // RFC 7986 and what was usual before it.
    `NAME:${escapeText(calendar.name)}`,
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
    ...calendar.events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map(foldLine)
    .join('')
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    // Without a request between two people it is the moment of the last change (3.8.7.2).
    `DTSTAMP:${writeInstant(event.changedAt)}`,
    `DTSTART:${writeInstant(event.startsAt)}`,
    `DTEND:${writeInstant(event.endsAt)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description === undefined || event.description === ''
      ? []
      : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(event.organizer === undefined
      ? []
      : [`ORGANIZER;CN="${quoted(event.organizer.name)}":${event.organizer.uri}`]),
    ...(event.location === '' ? [] : [`LOCATION:${escapeText(event.location)}`]),
    ...(event.categories.length === 0 ? [] : [`CATEGORIES:${event.categories.map(escapeText).join(',')}`]),
    `STATUS:${event.status}`,
    `SEQUENCE:${event.sequence}`,
    `LAST-MODIFIED:${writeInstant(event.changedAt)}`,
    'END:VEVENT',
  ]
}

/** A parameter holds neither quotes nor line breaks (3.1). */
const quoted = (text: string): string => clean(text).replaceAll(/["\n]/g, ' ')

/** `2026-03-02T15:00:00.000Z` as `20260302T150000Z`: form 2 of 3.3.5. */
const writeInstant = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
