import { z } from 'zod'
import { day, id, instant, listOf, page, searchFilter } from './common.ts'
import { roundKind } from './live-results.ts'

/** Votes as they leave the product: to named auditors signed, to the public where the project team decided so (docs/votes.md). */

const reason = z.string().trim().min(3).max(300)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const newAuditor = z.strictObject({
  personId: id,
  reason: reason.describe('Why this person, for whoever asks later'),
  untilOn: day.describe('The last day, within a year'),
})

export const auditorListQuery = z.strictObject({ ...page })
export const voteAuditor = z.object({
  id,
  personId: id,
  name: z.string(),
  reason: z.string(),
  namedBy: z.string(),
  namedAt: instant,
  untilOn: day,
  endedAt: instant.nullable(),
  inForce: z.boolean(),
  /** The last first, fifty at most. */
  downloads: z.array(
    z.object({ roundId: id, ordinal: z.number().int(), fetchedAt: instant, sha256: z.string() }),
  ),
})
export type VoteAuditor = z.infer<typeof voteAuditor>
export const auditorList = listOf(voteAuditor)

/** Who may be named: everybody with an account who has no part in the workshop. */
export const auditorCandidateQuery = z.strictObject({ ...page, ...searchFilter })
export const auditorCandidateList = listOf(z.object({ id, name: z.string() }))

/** What the asker may fetch as an auditor. */
export const ownAudit = z.object({
  id,
  workshopId: id,
  number: z.string().nullable(),
  title: z.string(),
  reason: z.string(),
  untilOn: day,
  namedAt: instant,
  rounds: z.array(
    z.object({
      roundId: id,
      ordinal: z.number().int(),
      kind: roundKind,
      title: z.string(),
      voters: z.number().int(),
      votesSha256: z.string(),
      kept: z.boolean().describe('False for a round that closed before votes were kept for auditors'),
    }),
  ),
})
export type OwnAudit = z.infer<typeof ownAudit>
export const ownAuditQuery = z.strictObject({ ...page })
export const ownAuditList = listOf(ownAudit)

export const votesPublication = z.strictObject({
  reason: reason.describe('Why the votes of this round are published'),
})
export const votesWithdrawal = z.strictObject({
  reason: reason.describe('Why the published votes of this round are taken back'),
})
export const publishedVotes = z.object({
  mayPublish: z.boolean(),
  /** How many rows stand alone: nobody else voted so. Told only where it may be published. */
  alone: z.number().int().nullable(),
  published: z
    .object({
      at: instant,
      by: z.string(),
      reason: z.string(),
      sha256: z.string(),
      withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
    })
    .nullable(),
})
export type PublishedVotes = z.infer<typeof publishedVotes>

const counts = z.object({ for: z.number().int(), against: z.number().int(), abstain: z.number().int() })

/** A closed workshop as anybody reads it. */
export const publicWorkshop = z.object({
  id,
  number: z.string(),
  title: z.string(),
  question: z.string(),
  language: z.enum(['es', 'fr', 'en']),
  closedAt: z.string(),
  minutesSha256: z.string(),
  statements: z.array(
    z.object({
      text: z.string(),
      line: z.enum(['prevention', 'protection']),
      voters: z.number().int(),
      ratings: z.boolean(),
      /** Null where fewer than five voted. */
      counts: counts.nullable(),
      agreements: z.array(z.object({ what: z.string(), dueOn: z.string() })),
    }),
  ),
  rounds: z.array(
    z.object({
      id,
      ordinal: z.number().int(),
      kind: roundKind,
      title: z.string(),
      closedAt: z.string(),
      voters: z.number().int().nullable(),
      votesSha256: z.string(),
      /** Of the published file, where the votes were published. */
      fileSha256: z.string().nullable(),
      /** When that file was withdrawn. */
      withdrawnAt: z.string().nullable(),
    }),
  ),
})
export type PublicWorkshop = z.infer<typeof publicWorkshop>

/** What a snapshot says of itself; signed as these very bytes. */
export const snapshotManifest = z.strictObject({
  format: z.literal('vigia-votes-snapshot-1'),
  audience: z.enum(['auditor', 'public']),
  site: z.string(),
  madeAt: instant,
  workshop: z.string().nullable(),
  round: z.strictObject({
    id,
    ordinal: z.number().int(),
    kind: roundKind,
    title: z.string(),
    closedAt: instant,
    rule: z.unknown(),
  }),
  statements: z.array(z.strictObject({ column: z.number().int(), id })),
  counts: z.strictObject({
    voices: z.number().int(),
    voters: z.number().int(),
    statements: z.number().int(),
    votes: z.number().int(),
  }),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  votesSha256: sha256,
  sectorsSha256: sha256.nullable(),
  files: z.record(z.string(), sha256),
  keyId: z.string(),
})
export type SnapshotManifest = z.infer<typeof snapshotManifest>
