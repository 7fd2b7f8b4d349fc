export { parseTable } from './parse-table.ts'
export { readSeriesFile, readSeriesText, readText } from './read-series-file.ts'
export type { AbsentRows, Layout, ReadingChoice, SeriesFile, SeriesFileProblemCode } from './series-file.ts'
export { SeriesFileProblem } from './series-file.ts'
