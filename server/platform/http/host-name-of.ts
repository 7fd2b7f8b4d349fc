/** The name in a Host header, in small letters, without port and last dot; null when it is none. */
export function hostNameOf(host: string | undefined): string | null {
  if (host === undefined || /[/?#@\\\s]/.test(host) || !URL.canParse(`http://${host}`)) return null
  return new URL(`http://${host}`).hostname.replace(/\.$/, '')
}
