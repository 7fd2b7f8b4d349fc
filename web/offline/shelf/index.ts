export * from './idb-shelf.ts'
export * from './memory-shelf.ts'
export * from './shelf.ts'
