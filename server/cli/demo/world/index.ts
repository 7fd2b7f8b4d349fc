export { type Hand, RefusedError } from './hand.ts'
export { openWorld, type World, type WorldParts } from './open-world.ts'
