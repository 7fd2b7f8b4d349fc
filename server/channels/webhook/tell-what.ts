import { sql } from 'kysely'
import { isWebhookEvent, type WebhookEvent } from '../../../vocabulary/words/index.ts'
import type { Event } from '../../parties/audit/index.ts'
import type { Work } from '../../platform/database/index.ts'

const commitmentKinds = ['recommendation', 'committee-recommendation', 'agreement', 'pledge', 'action']

/** Which event of the closed list a move is; null for everything else. */
export function eventOf(kind: string): WebhookEvent | null {
  const [subject = '', act = ''] = kind.split('.')
  const name = commitmentKinds.includes(subject) ? `commitment.${act}` : kind
  return isWebhookEvent(name) ? name : null
}

/** Every move that wakes a telling. */
export const toldMoves = (events: readonly WebhookEvent[]): readonly string[] =>
  events.flatMap((name) => {
    const [subject, act] = name.split('.')
    return subject === 'commitment' ? commitmentKinds.map((kind) => `${kind}.${act}`) : [name]
  })

export interface Telling {
  /** Before it those who answer for it have it to themselves. */
  readonly from: Date
  readonly exercise: boolean
  /** What the row itself is, where the move does not say. */
  readonly data: Readonly<Record<string, string>>
}

type Subject = Pick<Event, 'subjectKind' | 'subjectId' | 'at'>

/**
 * Whether and from when others may know of it, as its row says now: null for what is restricted, for what stays with those
 * whom it is addressed to, and for a mapping, which no calendar shows.
 */
export async function findTelling(
  work: Work,
  { subjectKind, subjectId, at }: Subject,
): Promise<Telling | null> {
  switch (subjectKind) {
    case 'commitment':
    case 'alert':
      return await openFrom(work, subjectKind, subjectId)
    case 'meeting': {
      const found = await sql<{
        kind: string
      }>`select kind from parties.meeting where id = ${subjectId}`.execute(work.tx)
      const kind = found.rows[0]?.kind
      return kind === undefined || kind === 'mapping'
        ? null
        : { from: at, exercise: kind === 'drill', data: {} }
    }
    default:
      return { from: at, exercise: false, data: {} }
  }
}

async function openFrom(work: Work, kind: 'commitment' | 'alert', id: string): Promise<Telling | null> {
  // What an alert asks is open when the alert is; everything else is known to the programme as soon as it is owed.
  const found =
    kind === 'alert'
      ? await sql<OpenRow>`
          select open_from as "from", exercise, null as commitment from warning.alert
          where id = ${id} and compartment = 'local'`.execute(work.tx)
      : await sql<OpenRow>`
          select case kind when 'recommendation' then open_from else visible_from end as "from", exercise,
                 kind as commitment
          from commitment.commitment where id = ${id} and compartment = 'local'`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined || row.from === null) return null
  return {
    from: row.from,
    exercise: row.exercise,
    data: row.commitment === null ? {} : { commitment: row.commitment },
  }
}

interface OpenRow {
  readonly from: Date | null
  readonly exercise: boolean
  readonly commitment: string | null
}

/** Of the detail of a move, by its subject: ids, codes and dates that say nothing of a person. */
const tellable: Readonly<Record<string, readonly string[]>> = {
  commitment: ['originKind', 'originId', 'organizationId', 'dueOn', 'promisedOn'],
  alert: ['expiresAt'],
  meeting: ['kind', 'placeId'],
  workshop: ['placeId'],
  minutes: ['sessionId'],
  signing: ['pactId'],
  territory: ['from'],
  publication: ['measure', 'quarter'],
}
/** An id, a code, a day or an instant; what somebody wrote has a blank in it or is longer. */
const plain = /^[A-Za-z0-9][A-Za-z0-9:.-]{0,63}$/

/** What is sent, byte by byte. */
export function bodyOf(event: Event, name: WebhookEvent, telling: Telling): string {
  const wanted = tellable[event.subjectKind] ?? []
  const data = Object.fromEntries(
    wanted.flatMap((key) => {
      const value = event.detail[key]
      return typeof value === 'string' && plain.test(value) ? [[key, value] as const] : []
    }),
  )
  return JSON.stringify({
    id: event.id,
    kind: name,
    at: event.at.toISOString(),
    subject: { kind: event.subjectKind, id: event.subjectId },
    state: event.state,
    exercise: telling.exercise,
    data: { ...telling.data, ...data },
  })
}
