export * from './open-waiting.ts'
export * from './waiting.ts'
