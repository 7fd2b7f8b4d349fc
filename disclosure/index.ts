export { type Gated, gate } from './gate.ts'
export {
  allCategories,
  cellKey,
  cellOf,
  countsOf,
  type Grid,
  type GridCell,
  type GridPlace,
  tableOf,
} from './grid.ts'
export {
  type Answer,
  type Ask,
  answerFrom,
  type Coarsening,
  mayLook,
  type Period,
  type Published,
  type Refusal,
} from './guard.ts'
export { toldPartsOf } from './hold-back.ts'
export { publishTable, type Told } from './publish-table.ts'
export { type Rule, smallestShown } from './rule.ts'
export {
  type Counts,
  type Figure,
  smallestShared,
  type ToldFigure,
  tellCoarsely,
  tellFigure,
} from './tell-figure.ts'
