export type { PlacedEvent, SpaceTimeCusum, SpaceTimeCusumSettings } from './space-time-cusum.ts'
export { spaceTimeCusum } from './space-time-cusum.ts'
