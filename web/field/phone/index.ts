export * from './phone-screen.ts'
export * from './wipe.ts'
