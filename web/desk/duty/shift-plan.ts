/** A shift as the form holds it: local date and time as the field gives them. */
export interface DraftShift {
  readonly personId: string
  readonly rank: 1 | 2
  readonly from: string
  readonly to: string
}

/** Whether both ends are there and in order. Fields of a date and time compare as text. */
export const isSpan = (from: string, to: string): boolean => from !== '' && to !== '' && from < to

/**
 * The plan on the wire: instants, and the stretch from the first beginning to the last end, which takes the place
 * of what stood there. The local time of the person who plans is meant.
 */
export function planOf(shifts: readonly DraftShift[]): {
  readonly from: string
  readonly to: string
  readonly shifts: { personId: string; rank: 1 | 2; from: string; to: string }[]
} | null {
  const planned = shifts.map((shift) => ({
    ...shift,
    from: new Date(shift.from).toISOString(),
    to: new Date(shift.to).toISOString(),
  }))
  const [first] = planned.map((shift) => shift.from).sort()
  const last = planned
    .map((shift) => shift.to)
    .sort()
    .at(-1)
  return first === undefined || last === undefined ? null : { from: first, to: last, shifts: planned }
}

interface Rostered {
  readonly active: boolean
  readonly roles: readonly { readonly role: string; readonly validTo: string | null }[]
}

/** Whether somebody can be offered for a shift at all; of which desk, and until when, the server decides. */
export const mayBeOnDuty = ({ active, roles }: Rostered, now: Date): boolean =>
  active &&
  roles.some(
    ({ role, validTo }) =>
      (role === 'triage-operator' || role === 'supervisor') &&
      (validTo === null || Date.parse(validTo) > now.getTime()),
  )
