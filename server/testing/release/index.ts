export {
  findTampering,
  migrationsFolder,
  type Release,
  readMigrations,
  readReleases,
  rowsFile,
} from './released.ts'
export { digestTables, findLost, readRows, type SavedRows, writeRows } from './rows.ts'
