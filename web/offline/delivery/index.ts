export * from './deliver.ts'
export { type Posted, type PostParts, postEntry, type Sealed } from './post-entry.ts'
