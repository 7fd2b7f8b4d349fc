import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from './content-line.ts'
import { type Calendar, readCalendar, writeCalendar } from './index.ts'

const event = {
  uid: '00000000-0000-4000-8000-000000000001',
  startsAt: '2026-03-02T14:00:00.000Z',
  endsAt: '2026-03-06T22:00:00.000Z',
  summary: 'Taller: prevención, protección; acuerdos',
  location: 'Puerto Almara',
  categories: ['Taller'],
  status: 'CANCELLED',
  sequence: 3,
  changedAt: '2026-02-20T10:00:00.000Z',
} as const
const calendar: Calendar = {
  name: 'Calendario',
  productId: '-//Vigía//Vigía//ES',
  method: 'PUBLISH',
  events: [event],
}

const text = fc.string({ unit: 'binary', maxLength: 200 }).map(clean)
const instant = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => `${at.toISOString().slice(0, 19)}.000Z`)
const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
  name: text,
  productId: text,
  method: fc.constantFrom('PUBLISH', 'REQUEST', 'CANCEL'),
  events: fc.array(
    fc.record({
      uid: text,
      startsAt: instant,
      endsAt: instant,
      summary: text,
      location: text,
      categories: fc.array(
        text.filter((one) => one !== ''),
        { maxLength: 4 },
      ),
      status: fc.constantFrom('TENTATIVE', 'CONFIRMED', 'CANCELLED'),
      sequence: fc.nat(),
      changedAt: instant,
    }),
    { maxLength: 4 },
  ),
})

describe('a calendar', () => {
  test('is written as the standard says', () => {
    expect(writeCalendar(calendar).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Vigía//Vigía//ES',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Calendario',
      'X-WR-CALNAME:Calendario',
      'BEGIN:VEVENT',
      'UID:00000000-0000-4000-8000-000000000001',
      'DTSTAMP:20260220T100000Z',
      'DTSTART:20260302T140000Z',
      'DTEND:20260306T220000Z',
      'SUMMARY:Taller: prevención\\, protección\\; acuerdos',
      'LOCATION:Puerto Almara',
      'CATEGORIES:Taller',
      'STATUS:CANCELLED',
      'SEQUENCE:3',
      'LAST-MODIFIED:20260220T100000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('invites, calls off and says who asks, as RFC 5546 wants', () => {
    const organizer = { name: 'Comité "Directivo"', uri: 'urn:uuid:00000000-0000-4000-8000-000000000002' }
    const one = { ...event, organizer, description: 'Sesión CD-2026-001' }
    const written = writeCalendar({ ...calendar, method: 'CANCEL', events: [one] })
    expect(written).toContain('METHOD:CANCEL\r\n')
    expect(written.replaceAll('\r\n ', '')).toContain(
      `ORGANIZER;CN="Comité  Directivo ":${organizer.uri}\r\n`,
    )
    expect(readCalendar(written)).toMatchObject({
      method: 'CANCEL',
      events: [{ description: 'Sesión CD-2026-001', organizer: { uri: organizer.uri }, sequence: 3 }],
    })
  })

  test('reads back as it was, whatever its texts are', () => {
    fc.assert(
      fc.property(anyCalendar, (one) => {
        expect(readCalendar(writeCalendar(one))).toEqual(one)
      }),
    )
  })

  test('has no line of more than 75 octets, no bare line break, and no character cut in two', () => {
    fc.assert(
      fc.property(anyCalendar, (one) => {
        const written = writeCalendar(one)
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of written.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  test('loses control characters and keeps line breaks', () => {
    const summary = 'uno\r\ndos\u0007\ttres'
    const written = writeCalendar({ ...calendar, events: [{ ...event, summary }] })
    expect(written).toContain('SUMMARY:uno\\ndos\ttres\r\n')
  })

  test('that is none is refused with what is wrong', () => {
    expect(() => readCalendar('hello')).toThrow('line 1 of the calendar is no content line')
    expect(() => readCalendar('BEGIN:VCARD\r\nEND:VCARD')).toThrow('no calendar')
    const local = writeCalendar(calendar).replace('DTSTART:20260302T140000Z', 'DTSTART:20260302T140000')
    expect(() => readCalendar(local)).toThrow('not in UTC')
  })
})
