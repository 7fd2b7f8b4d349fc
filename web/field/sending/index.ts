export * from './find-keys.ts'
export * from './seal-note.ts'
export * from './send-signal.ts'
