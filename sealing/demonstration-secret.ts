import { type Bytes, hkdf, utf8 } from './bytes.ts'
import { normalLogin } from './sign-in-secret.ts'

/**
 * What opens a person's key in the demonstration, where people come in by one click. Everybody may know it, so it is not
 * made slow to guess: there is nothing to guess.
 */
export const demonstrationSecret = (login: string): Promise<Bytes> =>
  hkdf(utf8(`demonstration\n${normalLogin(login)}`), 'person-key')
