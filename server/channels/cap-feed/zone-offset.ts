/** How many minutes east of Greenwich a zone is at a moment: −360 for Honduras, always. */
export function offsetMinutesAt(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    at,
  )
  const named = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  // `GMT-06:00`; `GMT` alone for UTC.
  const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d\d):(\d\d)/.exec(named) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? -size : size
}
