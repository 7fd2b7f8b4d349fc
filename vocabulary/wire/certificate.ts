import { z } from 'zod'
import { code, id, instant, listOf, page } from './common.ts'
import { permissionCode } from './permission.ts'

export const certificateState = z.enum([
  'proposed',
  'issued',
  'suspended',
  'revoked',
  'superseded',
  'declined',
])
export const certificateBasisKind = z.enum(['test', 'observation', 'simulation', 'cohort', 'founding'])

/** Issued by whoever trains, for somebody with an account or a participant without one. */
export const newCertificate = z
  .strictObject({
    personId: id.nullable().default(null),
    participantId: id.nullable().default(null),
    competency: code,
    level: z.number().int().min(1).max(4),
    basis: z.strictObject({
      kind: z.enum(['test', 'observation', 'simulation', 'cohort']),
      id: id.nullable().default(null),
    }),
  })
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
