export * from './decisions/index.ts'
export * from './learning/index.ts'
