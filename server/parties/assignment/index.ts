export { assignmentRoutesOf } from './assignment-routes.ts'
export type { AssignmentRules } from './assignment-subject.ts'
export { assigneeColumn, isMine, type WithAssignee } from './assignment-views.ts'
