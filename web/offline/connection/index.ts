export * from './watch-connection.ts'
