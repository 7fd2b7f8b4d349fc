import { z } from 'zod'
import {
  appraisalOutcome,
  decisionMethod,
  itemKind,
  itemState,
  rollCallAnswer,
  seatVote,
} from './committee.ts'
import { code, day, id, instant, language, listOf, page } from './common.ts'

const minutesItem = z.object({
  ordinal: z.number().int(),
  kind: itemKind,
  title: z.string(),
  question: z.string(),
  state: itemState,
  stopReason: code.nullable(),
  /** Each time it stopped, through which seat, and when it went on; absent where it never did. */
  stops: z
    .array(
      z.object({
        seat: z.number().int().nullable(),
        reason: code,
        stoppedAt: instant,
        resumedAt: instant.nullable(),
      }),
    )
    .optional(),
  notes: z.string(),
  conflicts: z.array(z.object({ seat: z.number().int(), ground: code, words: z.string() })),
  decisions: z.array(
    z.object({
      number: z.string(),
      text: z.string(),
      method: decisionMethod,
      outcome: z.enum(['adopted', 'not-adopted']),
      reason: code.nullable(),
      present: z.number().int(),
      votes: z.array(z.object({ seat: z.number().int(), vote: seatVote, words: z.string() })),
      requests: z.array(
        z.object({
          id,
          kind: code,
          addressee: z.string(),
          verb: code.nullable(),
          what: z.string(),
          dueOn: z.union([day, z.literal('')]).describe('Empty where the date was left to the addressee'),
          evidenceRequired: z.string(),
          finding: z.string(),
          basis: z.string(),
        }),
      ),
    }),
  ),
})

/** The text of minutes, in the order in which it is hashed: told by seat and sector, without a name. */
export const minutesContent = z.object({
  number: z.string(),
  body: z.string(),
  place: z.string(),
  venue: z.string(),
  language,
  utcOffsetMinutes: z.number().int().describe('What the clocks of the place differed from UTC by'),
  openedAt: instant,
  closedAt: instant,
  extraordinaryReason: z.string(),
  quorum: z.object({ needed: z.number().int(), sectors: z.array(code) }),
  seats: z.array(
    z.object({
      ordinal: z.number().int(),
      sector: code,
      label: z.string(),
      answer: rollCallAnswer.nullable(),
      comings: z.array(z.object({ part: code, arrivedAt: instant, leftAt: instant.nullable() })),
    }),
  ),
  opening: z.string(),
  items: z.array(minutesItem),
  /** Items that are reserved: each by the digest of its own text. Absent where none is, as in every text before there were any. */
  reserved: z.array(z.object({ ordinal: z.number().int(), sha256: z.string() })).optional(),
  closing: z.string(),
})
export type MinutesContent = z.infer<typeof minutesContent>

/** One part of a printed document; every page and every PDF shows the same parts. */
export const documentBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({
    kind: z.literal('table'),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
])
export type DocumentBlock = z.infer<typeof documentBlock>

/** The minutes as a page shows them, in the language that was asked for. */
export const minutesPage = z.object({
  title: z.string(),
  lead: z.array(z.string()),
  blocks: z.array(documentBlock),
  watermark: z.string().nullable(),
})
export type MinutesPage = z.infer<typeof minutesPage>

/** Minutes to be read: the text as it stands, its hash, who signed, and what was corrected since. */
/** A reserved item with the salt of its digest: SHA-256 over both, in the canonical form. */
export const reservedItem = z.object({ item: minutesItem, salt: z.string() })
export type ReservedItem = z.infer<typeof reservedItem>

export const minutesPaper = z.object({
  content: minutesContent,
  /** For the body and its secretary; empty for everybody else. */
  reserved: z.array(reservedItem),
  state: z.enum(['draft', 'read-back', 'approved']),
  hash: z.string().nullable(),
  approvedAt: instant.nullable(),
  marks: z.array(z.object({ seat: z.number().int(), sector: code, part: code, way: code, signedOn: day })),
  annexes: z.array(
    z.object({ ordinal: z.number().int(), text: z.string(), hash: z.string(), addedAt: instant }),
  ),
})
export type MinutesPaper = z.infer<typeof minutesPaper>

/** What anybody may read of a session whose minutes the committee made public. */
export const publicSessionRow = z.object({
  id,
  number: z.string(),
  body: z.string(),
  place: z.string(),
  heldOn: day,
  publishedAt: instant,
  decisions: z.number().int(),
  recommendations: z.number().int(),
})
export type PublicSessionRow = z.infer<typeof publicSessionRow>
export const publicSessionListQuery = z.strictObject(page)
export const publicSessionList = listOf(publicSessionRow)

/** What became of a recommendation that was made in public. */
export const publicAnswer = z.object({
  id,
  state: code,
  unanswered: z.boolean(),
  overdue: z.boolean(),
  promisedOn: day.nullable(),
  declineReason: code.nullable(),
  appraisal: appraisalOutcome.nullable(),
  /** Since when anybody may know that no answer came; null while there is time, or once there was one. */
  silentSince: instant.nullable(),
})
export type PublicAnswer = z.infer<typeof publicAnswer>
export const publicSession = z.object({
  id,
  publishedAt: instant,
  hash: z.string(),
  content: minutesContent,
  /** How many of the seats that were there signed. */
  signed: z.number().int(),
  annexes: z.array(
    z.object({ ordinal: z.number().int(), text: z.string(), hash: z.string(), addedAt: instant }),
  ),
  answers: z.array(publicAnswer),
})
export type PublicSession = z.infer<typeof publicSession>
