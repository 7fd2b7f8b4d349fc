import { z } from 'zod'
import { day } from './common.ts'

/** 32 bytes in base64url. */
const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** What a sender may have registered: made in the browser of the sealed note and of a salt that is never sent. */
export const commitment = hash.describe(
  'SHA-256 of a purpose, a salt that is not sent, and SHA-256 of the sealed note, or without one of the find id',
)

/** The root of the tree of what was registered, as it was signed. */
export const treeHead = z.object({
  size: z
    .number()
    .int()
    .min(1)
    .describe('Grows by the same number each hour; most leaves are drawn by chance'),
  root: hash,
  day: day.describe('UTC; nothing finer is said'),
  keyId: z.string(),
  signature: z
    .string()
    .describe('Ed25519, base64url, over "vigia tree head 1", size, root and day, a line each'),
})

export const presentTree = z.object({
  /** Null until the first hour is over. */
  head: treeHead.nullable(),
  publicKey: z.string().describe('PEM; compare it with one that you got in another way'),
})
export type PresentTree = z.infer<typeof presentTree>

export const treeConsistencyQuery = z.strictObject({
  from: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).describe('The size of an earlier head'),
})
/** That the present tree grew out of the earlier one (RFC 6962, section 2.1.2). */
export const treeConsistency = z.object({ path: z.array(hash), head: treeHead })
export type TreeConsistency = z.infer<typeof treeConsistency>

/** A head as it lies in a file, to be kept where the database is not. */
export const treeHeadFile = treeHead.extend({ format: z.literal('vigia-tree-head-1') }).strict()

export const registrationAsked = z.strictObject({ commitment })

export const registrationAnswer = z.object({
  /** `waiting`: it enters the tree when the hour is over, or in a later one where many wait. */
  state: z.enum(['registered', 'waiting', 'unknown']),
  registration: z
    .object({
      index: z.number().int().min(0),
      path: z.array(hash).describe('From the leaf upwards (RFC 6962, section 2.1.1)'),
      head: treeHead,
    })
    .nullable(),
})
/** What a reporter keeps, and shows to whom it concerns. */
export const registrationFile = z.strictObject({
  format: z.literal('vigia-registration-1'),
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  content: hash,
  index: z.number().int().min(0),
  path: z.array(hash).max(60),
  head: treeHead.strict(),
})

export type RegistrationAnswer = z.infer<typeof registrationAnswer>
