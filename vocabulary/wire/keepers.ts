import { z } from 'zod'
import { clock, code, id, instant, listOf, page } from './common.ts'
import { publicKey } from './sealed.ts'

/** What HPKE makes of one share of a secret of 32 bytes: 180 bytes in base64url. */
export const sealedShare = z.string().regex(/^[A-Za-z0-9_-]{240}$/)
/** An identity under the key that was split, padded to 1 KiB: 1052 bytes in base64url. */
export const identityCiphertext = z.string().regex(/^[A-Za-z0-9_-]{1403}$/)

const shares = z
  .array(z.strictObject({ keeperId: id, sealed: sealedShare }))
  .min(2)
  .max(20)

/** The shares of a secret, each sealed to one keeper of a circle. */
export const keptToSend = z.strictObject({
  id: id.describe('Made by the sender; each share opens at this id alone'),
  circleId: id.describe('The circle of the list of keys that it was sealed to'),
  shares,
})
export type KeptToSend = z.infer<typeof keptToSend>

/** Who the reporter is, sealed so that only the keepers together open it. */
export const sealedIdentity = keptToSend.extend({ ciphertext: identityCiphertext })
export type SealedIdentityWire = z.infer<typeof sealedIdentity>

export const keeperCircleStates = z.enum(['proposed', 'in-force', 'replaced', 'withdrawn'])
export const keeperRequestStates = z.enum(['waiting', 'ready', 'opened', 'refused', 'withdrawn', 'expired'])

export const newCircle = z.strictObject({
  threshold: z.number().int().min(2).max(20).describe('How many keepers together open what is kept'),
  personIds: z.array(id).min(2).max(20),
})
export const circleAcceptance = z.strictObject({
  personKeyId: id.describe('The own key in use, which shares will be sealed to'),
})

export const keeperRow = z.object({
  id,
  personId: id,
  name: z.string(),
  offices: z
    .array(z.string())
    .describe('The institutions that the person has a role for; empty: the programme'),
  acceptedAt: instant.nullable(),
  able: z.boolean().describe('The account is in use, and the key is the one that shares are sealed to'),
  mine: z.boolean(),
})

export const circleRow = z.object({
  id,
  number: z.number().int(),
  threshold: z.number().int(),
  state: keeperCircleStates,
  proposedBy: z.string(),
  proposedAt: instant,
  inForceAt: instant.nullable(),
  keepers: z.array(keeperRow),
  able: z.number().int().describe('How many keepers could release now'),
  warnings: z.array(z.enum(['cannot-open', 'none-to-spare', 'one-office-suffices'])),
  mayAnswer: z.boolean().describe('Whether the person who asks is named and has not answered yet'),
  mayWithdraw: z.boolean(),
})
export type CircleRow = z.infer<typeof circleRow>

export const keepersView = z.object({
  inForce: circleRow.nullable(),
  proposed: circleRow.nullable(),
  mayPropose: z.boolean(),
})

export type KeepersView = z.infer<typeof keepersView>

export const newKeeperRequest = z.strictObject({
  subjectKind: z.enum(['signal', 'desk-key']),
  subjectId: id,
  reason: code.describe('Of the catalogue `identity-opening-reasons` or `desk-key-recovery-reasons`'),
  askerKeyId: id.describe('The own key in use, to which shares will be released'),
})

export const keeperAnswerRow = z.object({
  keeper: z.string(),
  answer: z.enum(['released', 'refused']),
  reason: code.nullable(),
  at: instant,
})

export const keeperRequestRow = z.object({
  id,
  subjectKind: z.enum(['signal', 'desk-key']),
  /** Of a desk's key, which desk; who a signal is of no keeper learns. */
  desk: z.object({ kind: code, placeName: z.string() }).nullable(),
  /** Only for those who may know that the signal has an identity. */
  signalId: id.nullable(),
  state: keeperRequestStates,
  reason: code,
  askedBy: z.string(),
  mine: z.boolean(),
  askedAt: instant,
  clock: clock.nullable().describe('Time left while it is open'),
  threshold: z.number().int(),
  released: z.number().int(),
  answers: z.array(keeperAnswerRow),
  openedAt: instant.nullable(),
  mayAnswer: z.boolean(),
  mayOpen: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type KeeperRequestRow = z.infer<typeof keeperRequestRow>
export const keeperRequestList = listOf(keeperRequestRow)
export const keeperRequestListQuery = z.strictObject({
  ...page,
  view: z.enum(['to-answer', 'open', 'all']).default('open'),
})

/** What a keeper's browser needs to release: the own share, and the key that it is sealed to next. */
export const ownShare = z.object({ keptId: id, sealed: z.string(), askerKey: z.string() })
export type OwnShare = z.infer<typeof ownShare>
export const shareRelease = z.strictObject({ sealed: sealedShare })
export const shareRefusal = z.strictObject({
  reason: code.describe('A code of the catalogue `keeper-refusal-reasons`'),
})

/** What the asker's browser puts together. */
export const openedRequest = z.object({
  keptId: id,
  shares: z.array(z.string()),
  ciphertext: z.string().nullable().describe('Of an identity'),
  deskKey: z.object({ id, publicKey }).nullable().describe('Of a desk, which key comes back'),
})
export type OpenedRequest = z.infer<typeof openedRequest>

/** What the triage desk and the ombudsman know of the identity of a signal. */
export const identityView = z.object({
  given: z.boolean(),
  request: keeperRequestRow.nullable().describe('The newest'),
  mayAsk: z.boolean(),
  threshold: z.number().int().nullable(),
  keepers: z.number().int().nullable(),
})
export type IdentityView = z.infer<typeof identityView>

/** The newest key of each desk that the person is of, and whether the circle in force keeps it. */
export const ownDeskKeys = z.object({
  desks: z.array(
    z.object({
      deskKeyId: id,
      desk: z.object({ kind: code, placeName: z.string() }),
      number: z.number().int(),
      publicKey: z.string(),
      kept: z.boolean().describe('A circle that can still open it keeps it'),
      keptByCircleInForce: z.boolean(),
      request: keeperRequestRow.nullable(),
      mayAsk: z.boolean(),
    }),
  ),
})
