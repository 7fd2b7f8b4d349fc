export * from './decide.ts'
export * from './quorum.ts'
