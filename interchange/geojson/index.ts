export {
  type PlaceFeature,
  type PlaceFigure,
  type Polygon,
  type Position,
  writeFeatures,
} from './write-features.ts'
