export * from './intake.ts'
