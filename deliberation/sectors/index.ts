export { fewestOfASector, mergeSectors, type SectorPart } from './merge-sectors.ts'
