export * from './markup.ts'
export * from './mount.ts'
export * from './view.ts'
