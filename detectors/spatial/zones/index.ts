export type { Coordinates } from './distance.ts'
export { distances } from './distance.ts'
export type { ZoneLimits, Zones } from './nearest-zones.ts'
export { nearestZones } from './nearest-zones.ts'
