import { createHash } from 'node:crypto'
import type { SessionDetail, SessionItem } from '../../../../vocabulary/wire/committee.ts'
import { type MinutesContent, minutesContent } from '../../../../vocabulary/wire/committee-minutes.ts'

/** What the minutes of a session say, from what was recorded in it: by seat and sector, without a name. */
export function contentOf(session: SessionDetail): MinutesContent {
  const { meeting, minutes } = session
  return {
    number: session.number,
    body: session.bodyName,
    place: meeting.placeName,
    venue: meeting.venue,
    language: meeting.language,
    utcOffsetMinutes: meeting.utcOffsetMinutes,
    openedAt: session.openedAt ?? meeting.startsAt,
    closedAt: session.closedAt ?? meeting.endsAt,
    extraordinaryReason: session.extraordinaryReason,
    quorum: session.rule,
    seats: session.seats.map(({ ordinal, sector, label, answer, comings }) => ({
      ordinal,
      sector,
      label,
      answer,
      comings,
    })),
    opening: minutes?.opening ?? '',
    items: session.items.map((item) => itemOf(session, item)),
    closing: minutes?.closing ?? '',
  }
}

function itemOf(session: SessionDetail, item: SessionItem): MinutesContent['items'][number] {
  const ordinalOf = new Map(session.seats.map(({ seatId, ordinal }) => [seatId, ordinal]))
  return {
    ordinal: item.ordinal,
    kind: item.kind,
    title: item.title,
    question: item.question,
    state: item.state,
    stopReason: item.stopReason,
    notes: item.notes,
    conflicts: item.conflicts.map(({ seatId, ground, words }) => ({
      seat: ordinalOf.get(seatId) ?? 0,
      ground,
      words,
    })),
    decisions: item.decisions.map((decision) => ({
      number: decision.number,
      text: decision.text,
      method: decision.method,
      outcome: decision.outcome,
      reason: decision.reason,
      present: decision.present,
      votes: decision.votes.map(({ ordinal, vote, words }) => ({ seat: ordinal, vote, words })),
      requests: session.requests
        .filter((request) => request.decision.id === decision.id)
        .map(({ commitment, finding, basis }) => ({
          id: commitment.id,
          kind: commitment.kind,
          addressee: commitment.organization?.name ?? '',
          verb: commitment.verb,
          what: commitment.what,
          dueOn: commitment.dueOn ?? '',
          evidenceRequired: commitment.evidenceRequired,
          finding,
          basis,
        })),
    })),
  }
}

/**
 * The one form of a text that is hashed: JSON without blanks, the members of every object by their names, all text in
 * Unicode's composed form. The same minutes give the same bytes on every machine.
 */
export function canonicalText(content: MinutesContent): string {
  return JSON.stringify(ordered(content)).normalize('NFC')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]))
}

export const readContent = (text: string): MinutesContent => minutesContent.parse(JSON.parse(text))

/** SHA-256 over the UTF-8 of a text, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
