export * from './deliver.ts'
export { type PostParts, postEntry } from './post-entry.ts'
