export { type Dhis2Value, writeDataValues } from './write-data-values.ts'
