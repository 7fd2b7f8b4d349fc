export * from './new-uuid.ts'
export * from './send-signal.ts'
