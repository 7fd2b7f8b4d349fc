export { foreseeLate } from './foresee-late.ts'
export type { SeriesOf } from './series-of.ts'
export { signalsOfCluster, viewCluster, viewClusterMap } from './view-cluster.ts'
export { signalsOfSeries, viewSeries } from './view-series.ts'
