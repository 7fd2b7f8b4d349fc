import { z } from 'zod'
import { id, instant, language, placeId } from './common.ts'

/** The name to sign in with. It is no mail address and tells nothing about the person. */
export const login = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/)
/**
 * 32 bytes as base64url, derived in the browser from the passphrase: HKDF(Argon2id(passphrase, salt(login)),
 * "sign-in"). The passphrase itself never reaches the server.
 */
export const signInSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const newSession = z.strictObject({ login, secret: signInSecret })
export const sessionNext = z.object({ next: z.enum(['second-factor', 'enrol-second-factor', 'done']) })
/** Six digits from the application, or a recovery code. */
export const secondFactor = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/),
})
export const enrolment = z.strictObject({ secret: signInSecret })
export const enrolmentStarted = z.object({
  /** otpauth://…, for typing it in by hand. */
  uri: z.string(),
  /** The same as a QR code: an SVG path over a square of `size` modules, dark where it is filled. */
  qr: z.object({ size: z.number().int(), path: z.string() }),
})
export const enrolmentCode = z.strictObject({ code: z.string().regex(/^\d{6}$/) })
/** Shown once. Each opens one sign-in when the telephone is lost. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const roleHeld = z.object({
  role: z.string(),
  placeId,
  placeName: z.string(),
  organizationId: id.nullable(),
  organizationName: z.string().nullable(),
})
export const whoAmI = z.object({
  person: z.object({ id, displayName: z.string(), language }),
  roles: z.array(roleHeld),
  /** Until the second factor is set up, every other route answers `second-factor-needed`. */
  secondFactor: z.enum(['in-force', 'needed']),
  expiresAt: instant,
  demo: z.boolean(),
})
export type WhoAmI = z.infer<typeof whoAmI>

export const sessionRow = z.object({ id, openedAt: instant, seenAt: instant, current: z.boolean() })
export const sessionList = z.object({ items: z.array(sessionRow), order: z.string() })
export const languageChoice = z.strictObject({ language })

export const demoPeople = z.object({
  items: z.array(z.object({ id, login: z.string(), displayName: z.string(), roles: z.array(roleHeld) })),
  order: z.string(),
})
export const demoSignIn = z.strictObject({ personId: id })

/** 128 random bits, base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
export const linkParams = z.strictObject({ token: linkToken })

export const setUpOffer = z.object({ open: z.literal(true), expiresAt: instant })
export const setUp = z.strictObject({
  login,
  secret: signInSecret,
  displayName: z.string().trim().min(1).max(120),
  language,
  /** The country that ships, or one of the deployer's own whose places are imported later. */
  country: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('honduras') }),
    z.strictObject({ kind: z.literal('own'), code: placeId, name: z.string().trim().min(1).max(120) }),
  ]),
  /** The desk where every signal arrives first. */
  deskName: z.string().trim().min(1).max(120),
})

export const linkOffer = z.object({
  login,
  displayName: z.string(),
  language,
  expiresAt: instant,
  hadKey: z.boolean().describe('The person has a key that the new passphrase will not open'),
})
export const linkUse = z.strictObject({ secret: signInSecret })
