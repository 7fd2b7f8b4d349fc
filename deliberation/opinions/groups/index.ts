export { adjustedRand } from './adjusted-rand.ts'
export { findGroups, type Grouped, type Grouping, type NoGroups } from './find-groups.ts'
export { groupStability, type Repetition, type Stability, type StabilitySettings } from './group-stability.ts'
export { inConversation } from './in-conversation.ts'
