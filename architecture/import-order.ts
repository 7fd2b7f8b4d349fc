/**
 * The one-way street: each part may import only what stands after it. Read by the test beside this file and
 * printed in ARCHITECTURE.md.
 */

/** Parts of the server, from the outside in; parts of one row never import each other. */
export const serverOrder = [
  ['main', 'cli', 'testing'],
  ['flow'],
  ['channels'],
  ['results'],
  ['governance', 'capacity'],
  ['warning'],
  ['commitment'],
  ['parties'],
  ['platform'],
] as const

/** Inside the wing of warning: what comes later in the flow reads what came earlier, never the reverse. */
export const warningOrder = [
  'proposal',
  'referral',
  'response',
  'alert',
  'detection',
  'situation',
  'signal',
] as const

/** Pure packages, and what each may import of ours. Every server folder may import any of them. */
export const purePackages = {
  vocabulary: [],
  detectors: [],
  deliberation: [],
  sealing: [],
  disclosure: [],
  interchange: ['vocabulary'],
} as const

/** Pages of the web: they never import each other; all may use what stands behind them. */
export const webPages = ['front', 'field', 'desk', 'room', 'badge', 'service-worker'] as const
/** Behind the pages, in order. */
export const webShared = ['offline', 'widgets', 'wording'] as const
/** Pure packages that each part of the web may import. */
export const webMayImport = {
  front: ['vocabulary', 'sealing'],
  field: ['vocabulary', 'sealing'],
  desk: ['vocabulary', 'sealing', 'detectors', 'interchange'],
  room: ['vocabulary', 'sealing'],
  badge: ['vocabulary', 'interchange'],
  'service-worker': ['vocabulary', 'sealing'],
  offline: ['vocabulary', 'sealing'],
  widgets: ['vocabulary'],
  wording: ['vocabulary'],
  build: ['vocabulary'],
} as const
