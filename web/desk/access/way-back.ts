/** Where to go after sign-in: a screen of the desk that was asked for, never another address. */
export function wayBack(asked: unknown): string {
  return typeof asked === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(asked) && !asked.startsWith('/sign-in')
    ? asked
    : '/'
}
