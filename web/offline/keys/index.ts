export * from './pinned-keys.ts'
export * from './seal-entry.ts'
