export * from './bundle.ts'
export * from './entry.ts'
export * from './outbox.ts'
