export { type Components, principalComponents } from './principal-components.ts'
export { type Positions, projectPeople, projectStatements } from './project.ts'
