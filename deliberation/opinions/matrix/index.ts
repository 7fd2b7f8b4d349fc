export { compareIds } from './compare-ids.ts'
export {
  type Choice,
  type OpinionMatrix,
  type OpinionsGiven,
  type OpinionVote,
  opinionMatrix,
  type Standing,
  type StatementHere,
  withVote,
} from './opinion-matrix.ts'
export { type RatingMatrix, ratingMatrix } from './rating-matrix.ts'
