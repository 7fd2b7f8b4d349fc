export * from './catalogues/index.ts'
export * from './codes/index.ts'
export * from './moves/index.ts'
export * from './roles.ts'
