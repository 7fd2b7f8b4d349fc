/** What an identifier may not hold, nor begin or end with (rules 1.3.1, 1.3.13). */
export const isIatiIdentifier = (text: string): boolean => /^[^/&|?\s]+$/.test(text) && text.isWellFormed()

/** A day that exists, `2026-01-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) &&
  isDay(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text))

/** Never with an exponent, which no decimal has. */
export function writeNumber(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null
  const plain = String(value || 0)
  return plain.includes('e') ? null : plain
}

/** More than one part of a whole says how much each is, and they add up (rules 2.1.1, 3.1.1). */
export function sharesAddUp(shares: readonly { readonly percentage: number | null }[]): boolean {
  if (shares.some(({ percentage }) => percentage !== null && !(percentage >= 0 && percentage <= 100)))
    return false
  const sum = shares.reduce((total, { percentage }) => total + (percentage ?? 0), 0)
  const whole = Math.abs(sum - 100) < 1e-9
  const [only] = shares
  if (shares.length === 1) return only?.percentage === null || whole
  return shares.every(({ percentage }) => percentage !== null) && whole
}
