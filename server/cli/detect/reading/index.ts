export { readSeriesFile, readSeriesText } from './read-series-file.ts'
export type { AbsentRows, Layout, SeriesFile, SeriesFileProblemCode } from './series-file.ts'
export { SeriesFileProblem } from './series-file.ts'
