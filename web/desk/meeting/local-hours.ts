const two = (value: number): string => String(value).padStart(2, '0')

/** An instant as a field of date and hour holds it, on the clock of this device. */
export function toLocal(iso: string): string {
  const at = new Date(iso)
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What stands in a field of date and hour, as an instant; null while it is not complete. */
export function toInstant(local: string): string | null {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** What the clock of this device differs from UTC by at a moment: a meeting is planned where it takes place. */
export const offsetMinutes = (iso: string): number => -new Date(iso).getTimezoneOffset()
