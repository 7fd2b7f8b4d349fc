export * from './kept-receipts.ts'
export { mostTries, shortestPin } from './lock.ts'
export * from './stretch-pin.ts'
