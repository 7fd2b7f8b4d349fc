export * from './search-places.ts'
