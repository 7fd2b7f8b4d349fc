export * from './retry.ts'
