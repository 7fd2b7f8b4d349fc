export type {
  IatiActivity,
  IatiIndicator,
  IatiOrganization,
  IatiParticipant,
  IatiPeriod,
  IatiResult,
  IatiShare,
  IatiText,
  IatiValue,
} from './iati-activity.ts'
export { IatiFault } from './iati-fault.ts'
export { writeIati } from './write-iati.ts'
