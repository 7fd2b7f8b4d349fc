import { z } from 'zod'
import { id, instant, placeId } from './common.ts'
import { publicKey, sealedPrivateKey } from './sealed.ts'

/** A private key of 32 bytes under AES-256-GCM, with its nonce: 60 bytes in base64url. */
const lockedKey = z.string().regex(/^[A-Za-z0-9_-]{80}$/)
const salt = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const credentialId = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .min(2)
  .max(1364)

export const passphraseLock = z.strictObject({ kind: z.literal('passphrase'), locked: lockedKey })
export const passkeyLock = z.strictObject({
  kind: z.literal('passkey'),
  locked: lockedKey,
  credentialId: credentialId.describe('Of the passkey, base64url'),
  salt: salt.describe('What its PRF extension is asked'),
})
/** A private key, locked in the browser under a secret that never leaves it. */
export const newLock = z.discriminatedUnion('kind', [passphraseLock, passkeyLock])
export const newPersonKey = z.strictObject({ publicKey, lock: newLock })
export const passphraseRelock = z.strictObject({ locked: lockedKey })
export const newPasskey = passkeyLock.omit({ kind: true })

export const ownKey = z.object({
  login: z.string().describe('Part of what a passphrase is made slow with'),
  key: z
    .object({
      id,
      publicKey: z.string(),
      madeAt: instant,
      locks: z.array(
        z.object({
          id,
          kind: z.enum(['passphrase', 'passkey']),
          locked: z.string(),
          credentialId: z.string().nullable(),
          salt: z.string().nullable(),
          madeAt: instant,
        }),
      ),
    })
    .nullable(),
})
export type OwnKey = z.infer<typeof ownKey>

/** triage and fallback read what reporters send; analysis what institutions show; the others their own. */
export const deskKinds = z.enum(['triage', 'fallback', 'ombudsman', 'analysis', 'local', 'organization'])
export type DeskKind = z.infer<typeof deskKinds>

const deskName = { kind: deskKinds, placeId, organizationId: id.nullable() }

/** A key of a desk as its member gets it. */
export const deskKey = z.object({
  id,
  number: z.number().int(),
  publicKey: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  afterLoss: z
    .boolean()
    .describe('Nobody held the key before: what was sealed to that does not open with this'),
  share: z.string().nullable().describe('The private half, sealed to the key that the asker uses'),
  previous: z.string().nullable().describe('The private half of the key before, sealed to this one'),
})
export type DeskKey = z.infer<typeof deskKey>

export const deskColleague = z.object({
  personId: id,
  name: z.string(),
  keyId: id.nullable().describe('The key that they use; null where they have none yet'),
  publicKey: z.string().nullable(),
  keyMadeAt: instant.nullable(),
  renewed: z.boolean().describe('They had another key before: whoever shares should ask them first'),
  holds: z.boolean().describe('Whether the newest key of the desk was shared with the key that they use'),
})
export type DeskColleague = z.infer<typeof deskColleague>

export const ownDesk = z.object({
  ...deskName,
  placeName: z.string(),
  organizationName: z.string().nullable(),
  keys: z.array(deskKey).describe('The newest first'),
  colleagues: z.array(deskColleague).describe('Everybody who is of the desk now, the asker included'),
  rotationDue: z.boolean(),
  lost: z.boolean().describe('Nobody of the desk can open its newest key'),
})
export type OwnDesk = z.infer<typeof ownDesk>
export const ownDesks = z.object({ items: z.array(ownDesk), order: z.string() })

const share = z.strictObject({ personKeyId: id, sealed: sealedPrivateKey })
const shares = z.array(share).min(1).max(200)
export const newDeskKey = z.strictObject({
  desk: z.strictObject(deskName),
  number: z
    .number()
    .int()
    .min(1)
    .max(100_000)
    .describe('One more than the newest; refused when another was made meanwhile'),
  publicKey,
  previous: sealedPrivateKey.nullable().describe('The private half of the key before, sealed to this one'),
  afterLoss: z.boolean(),
  shares,
})
export type NewDeskKey = z.infer<typeof newDeskKey>
export const newShares = z.strictObject({ shares })
