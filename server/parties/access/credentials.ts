import type { Auth } from './open-auth.ts'

/** The sign-in library wants a mail address; this domain can receive nothing (RFC 2606). */
export const addressOf = (login: string): string => `${login}@vigia.invalid`

const origin = { method: 'email-password' } as const

interface Holder {
  readonly personId: string
  readonly login: string
  readonly displayName: string
}

/**
 * Gives a person a secret to sign in with, in place of any other; the second factor and every session go.
 * Runs on the library's own connection, before the transaction of the request commits. Should that one fail,
 * what was written belongs to a person who does not exist and opens nothing; the next attempt clears it away.
 */
export async function giveSecret(auth: Auth, holder: Holder, secret: string): Promise<void> {
  const { internalAdapter, password } = await auth.$context
  const hash = await password.hash(secret)
  const email = addressOf(holder.login)
  const namesake = await internalAdapter.findUserByEmail(email)
  if (namesake && namesake.user.id !== holder.personId) await internalAdapter.deleteUser(namesake.user.id)
  await dropCredentials(auth, holder.personId)
  await internalAdapter.createUser(
    { id: holder.personId, email, name: holder.displayName, emailVerified: false },
    origin,
  )
  await internalAdapter.linkAccount({
    userId: holder.personId,
    accountId: holder.personId,
    providerId: 'credential',
    password: hash,
  })
}

/** A person known to the sign-in library, without a secret: for the demonstration's one click. */
export async function ensureKnown(auth: Auth, holder: Holder): Promise<void> {
  const { internalAdapter } = await auth.$context
  if (await internalAdapter.findUserById(holder.personId)) return
  await internalAdapter.createUser(
    { id: holder.personId, email: addressOf(holder.login), name: holder.displayName, emailVerified: false },
    origin,
  )
}

/** Takes secret, second factor and sessions away: signing in then answers as for a name that does not exist. */
export async function dropCredentials(auth: Auth, personId: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  await internalAdapter.deleteUser(personId)
}

export async function endSessionsOf(auth: Auth, personId: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  await internalAdapter.deleteUserSessions(personId)
}
