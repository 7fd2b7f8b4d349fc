/** How long a new passphrase must be; length is what counts, so nothing else is asked of it. */
const shortestPassphrase = 16

export type PassphraseFault = 'short' | 'different' | null

/** What is wrong with a new passphrase that was typed twice. Letters are counted as a person sees them. */
export function passphraseFault(first: string, second: string): PassphraseFault {
  if ([...first.normalize('NFKC')].length < shortestPassphrase) return 'short'
  return first === second ? null : 'different'
}

export const isLogin = (login: string): boolean => /^[a-z0-9][a-z0-9._-]{1,63}$/.test(login)
