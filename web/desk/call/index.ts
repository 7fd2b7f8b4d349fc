export * from './call.ts'
export * from './refusal.ts'
export * from './use-load.ts'
export * from './use-pages.ts'
