export * from './place-choices.ts'
export * from './use-places.ts'
