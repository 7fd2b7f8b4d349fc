export * from './moves/index.ts'
export * from './roles.ts'
