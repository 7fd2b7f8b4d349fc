export * from './desk-screen.ts'
export * from './moved-paths.ts'
