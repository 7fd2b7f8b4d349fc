import type { SessionDetail, SessionItem } from '../../../../vocabulary/wire/committee.ts'
import {
  type MinutesContent,
  minutesContent,
  type ReservedItem,
  reservedItem,
} from '../../../../vocabulary/wire/committee-minutes.ts'
import { canonicalText, hashOf } from '../../../platform/canonical-text.ts'

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
    items: session.items.filter(({ reserved }) => !reserved).map((item) => itemOf(session, item)),
    closing: minutes?.closing ?? '',
  }
}

/** The items that are kept out of what is published, each with a salt of its own so that nobody guesses a short one. */
export const reservedOf = (session: SessionDetail, salt: () => string): readonly ReservedItem[] =>
  session.items
    .filter(({ reserved }) => reserved)
    .map((item) => ({ item: itemOf(session, item), salt: salt() }))

/** The text with the digests of what is reserved, so that whoever signs it signs both. */
export function withDigests(content: MinutesContent, reserved: readonly ReservedItem[]): MinutesContent {
  if (reserved.length === 0) return content
  const digests = reserved.map((one) => ({ ordinal: one.item.ordinal, sha256: hashOf(canonicalText(one)) }))
  return { ...content, reserved: digests }
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
    ...(item.stops.length === 0
      ? {}
      : {
          stops: item.stops.map(({ seatId, reason, stoppedAt, resumedAt }) => ({
            seat: seatId === null ? null : (ordinalOf.get(seatId) ?? null),
            reason,
            stoppedAt,
            resumedAt,
          })),
        }),
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

export const readContent = (text: string): MinutesContent => minutesContent.parse(JSON.parse(text))

export const readReserved = (text: string): ReservedItem[] => reservedItem.array().parse(JSON.parse(text))
