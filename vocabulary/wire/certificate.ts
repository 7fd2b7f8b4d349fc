import { z } from 'zod'
import { code, day, id, instant, listOf, page } from './common.ts'
import { permissionCode } from './permission.ts'

export const certificateState = z.enum([
  'proposed',
  'issued',
  'suspended',
  'revoked',
  'superseded',
  'declined',
])
/** Of what is held here: a record of its holder, by its kind. */
export const heldBasisKind = z.enum(['test', 'observation', 'simulation', 'cohort'])
export const certificateBasisKind = z.enum([...heldBasisKind.options, 'founding', 'outside'])

/** What a certificate rests on: a record that is held here of its holder, or an assessment that was made elsewhere. */
const newBasis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: heldBasisKind, id }),
  z
    .strictObject({
      kind: z.literal('outside'),
      on: day.describe('The day of the assessment, within the last twelve months'),
      by: z.string().trim().min(3).max(160).describe('Which institution or examiner made it'),
      words: z
        .string()
        .trim()
        .min(3)
        .max(300)
        .describe('What was done and with what result; it names nobody else'),
    })
    .describe('Waits for a second signature'),
])

/** Issued by whoever trains, for somebody with an account or a participant without one. */
export const newCertificate = z
  .strictObject({
    personId: id.nullable().default(null),
    participantId: id.nullable().default(null),
    competency: code,
    level: z.number().int().min(1).max(4),
    basis: newBasis,
  })
  .describe('Either personId or participantId')
export const certificateMade = z.object({
  id,
  /** Proposed where somebody else has to sign as well. */
  state: z.enum(['proposed', 'issued']),
})

/** A record on which a certificate of this person may rest. */
export const certificateBasis = z.object({
  kind: heldBasisKind,
  id,
  competency: code,
  /** The highest that it carries. */
  level: z.number().int(),
  on: day,
  title: z.string(),
  notedBy: z.string().nullable(),
  /** The asker alone has seen it and noted it by hand: somebody else signs as well. */
  needsSecond: z.boolean(),
})
export type CertificateBasis = z.infer<typeof certificateBasis>
export const certificateBases = z.object({ items: z.array(certificateBasis), order: z.string() })
export const certificateBasesQuery = z
  .strictObject({ personId: id.optional(), participantId: id.optional() })
  .describe('Either personId or participantId')

/** The first of two signatures under a certificate that starts a country. */
export const newFounding = z.strictObject({
  personId: id,
  permissions: z.array(permissionCode).min(1).max(4),
  days: z.number().int().min(1).max(90).default(90),
})

export const certificateEnd = z.strictObject({ reason: code })
export const certificateMove = z.strictObject({
  to: z.enum(['suspended', 'issued', 'revoked']),
  reason: code.nullable().default(null).describe('Needed to suspend or revoke it'),
})

export const certificateRow = z.object({
  id,
  /** The name stands in the database alone; no credential carries it. */
  holder: z.string(),
  isMine: z.boolean(),
  /** Of somebody with an account. */
  personId: id.nullable(),
  kind: z.enum(['trained', 'founding']),
  competency: code.nullable(),
  level: z.number().int().nullable(),
  /** What it opens by the rules in force. */
  permissions: z.array(permissionCode),
  basis: certificateBasisKind,
  /** The day it was shown and what it was; of an assessment elsewhere, who made it. Null where there is nothing to tell. */
  basisOn: day.nullable(),
  basisWords: z.string().nullable(),
  basisBy: z.string().nullable(),
  assessorRole: code,
  state: certificateState,
  /** The clock has ended it. */
  isExpired: z.boolean(),
  proposedBy: z.string(),
  proposedAt: instant,
  issuedBy: z.string().nullable(),
  validFrom: instant.nullable(),
  validUntil: instant.nullable(),
  daysLeft: z.number().int().nullable(),
  reason: code.nullable(),
  /** The moves that the asker may make now. */
  moves: z.array(z.enum(['sign', 'decline', 'suspended', 'issued', 'revoked'])),
})
export type CertificateRow = z.infer<typeof certificateRow>
export const certificateList = listOf(certificateRow)
export const certificateListQuery = z.strictObject({
  ...page,
  view: z.enum(['mine', 'proposed', 'lapsing', 'all']).default('mine'),
})

/** Public keys as JSON Web Keys. */
export const badgeKeys = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      crv: z.string(),
      x: z.string(),
      y: z.string(),
      kid: z.string(),
      alg: z.string(),
      use: z.string(),
    }),
  ),
})
/** A Bitstring Status List credential as a JSON Web Token. */
export const badgeStatusList = z.object({ list: z.string() })
export const certificatePrintQuery = z.strictObject({
  language: z.enum(['es', 'fr', 'en']).default('es'),
  name: z
    .string()
    .trim()
    .max(120)
    .default('')
    .describe('Written on the sheet alone; it is kept nowhere and stands in no credential'),
})

/** Somebody with an account whose work asks for a certificate. */
export const certifiable = listOf(z.object({ id, displayName: z.string() }))
export const certifiableQuery = z.strictObject(page)

/** The signed credential, for its holder to keep, and the same packed for the address of the page that verifies it. */
export const certificateCredential = z.object({ credential: z.string(), packed: z.string() })
