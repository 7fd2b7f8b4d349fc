export type { Computing, Definition, Dimension } from './definition.ts'
export { definitions, findDefinition } from './definitions.ts'
