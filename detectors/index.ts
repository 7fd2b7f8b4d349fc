export * from './distributions/index.ts'
export * from './measuring/index.ts'
export * from './series/index.ts'
export * from './temporal/index.ts'
