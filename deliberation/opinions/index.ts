export {
  analyseOpinions,
  type GivenGroups,
  type OpinionAnalysis,
  type OpinionGroup,
  type PersonFigures,
  type StatementFigures,
} from './analyse-opinions.ts'
export {
  type GroupConsensus,
  groupConsensus,
  routingPriority,
  type Side,
  type SideCount,
  type StatementCounts,
} from './consensus/index.ts'
export {
  consensusBySector,
  type SectorConsensus,
  type SectorSupport,
  type SectorVote,
} from './consensus-by-sector.ts'
export {
  adjustedRand,
  type Grouped,
  type Grouping,
  groupStability,
  type NoGroups,
  type Repetition,
  type Stability,
  type StabilitySettings,
} from './groups/index.ts'
export {
  type Choice,
  compareIds,
  type OpinionMatrix,
  type OpinionsGiven,
  type OpinionVote,
  opinionMatrix,
  type Standing,
  type StatementHere,
  withVote,
} from './matrix/index.ts'
