export type { SeriesPlot } from './draw-series.ts'
export { drawSeries } from './draw-series.ts'
