export * from './desk-screen.ts'
