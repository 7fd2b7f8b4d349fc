export { keepOffer } from './kept-part.ts'
export * from './phone-screen.ts'
export * from './wipe.ts'
