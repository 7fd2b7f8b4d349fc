export * from './entry.ts'
export * from './outbox.ts'
