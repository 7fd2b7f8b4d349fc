export * from './use-organizations.ts'
