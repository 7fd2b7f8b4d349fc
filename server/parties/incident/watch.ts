/** What the watchman looks at. */
const checkNames = ['notices', 'beats', 'stages', 'disk', 'roster', 'certified', 'key-holder'] as const
export type CheckName = (typeof checkNames)[number]

export type Seen =
  | { readonly state: 'well' }
  | { readonly state: 'troubled'; readonly reason: string }
  /** The thing that would be checked does not exist in this installation. */
  | { readonly state: 'not-applicable'; readonly reason: string }

export const well: Seen = { state: 'well' }
export const troubled = (reason: string): Seen => ({ state: 'troubled', reason })

/** The watchman himself is missed after this long: then nobody knows whether anything is well. */
export const silentAfterMinutes = 5
