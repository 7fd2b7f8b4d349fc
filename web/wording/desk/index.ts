export * from './format.ts'
export * from './language.ts'
export * from './parts/index.ts'
export * from './shell/index.ts'
