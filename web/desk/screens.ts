import { accessScreens } from './access/index.ts'
import { administrationScreens } from './administration/index.ts'
import { alertScreens } from './alert/index.ts'
import { attentionScreens } from './attention/index.ts'
import { auditScreens } from './audit/index.ts'
import { biasReviewScreens } from './bias-review/index.ts'
import { bodyScreens } from './body/index.ts'
import { bulkScreens } from './bulk/index.ts'
import { calendarScreens } from './calendar/index.ts'
import { catalogueScreens } from './catalogue/index.ts'
import { certificateScreens } from './certificate/index.ts'
import { cohortScreens } from './cohort/index.ts'
import { commitmentScreens } from './commitment/index.ts'
import { committeeScreens } from './committee/index.ts'
import { competencyScreens } from './competency/index.ts'
import { complianceScreens } from './compliance/index.ts'
import { detectionScreens } from './detection/index.ts'
import { deviceScreens } from './device/index.ts'
import { directoryScreens } from './directory/index.ts'
import { doorScreens } from './doors/index.ts'
import { dutyScreens } from './duty/index.ts'
import { publishedScreens } from './figures/index.ts'
import { findingScreens } from './finding/index.ts'
import { inboxScreens } from './inbox/index.ts'
import { institutionScreens } from './institution/index.ts'
import { itemScreens } from './item/index.ts'
import { keeperScreens } from './keepers/index.ts'
import { keyScreens } from './keys/index.ts'
import { kitScreens } from './kit/index.ts'
import { mappingScreens } from './mapping/index.ts'
import { mechanismScreens } from './mechanism/index.ts'
import { meetingScreens } from './meeting/index.ts'
import { messagingScreens } from './messaging/index.ts'
import type { DeskScreen } from './navigation/index.ts'
import { noticeScreens } from './notices/index.ts'
import { openingScreens } from './opening/index.ts'
import { pactScreens } from './pact/index.ts'
import { paperScreens } from './paper/index.ts'
import { privacyScreens } from './privacy/index.ts'
import { activityScreens, programmeScreens } from './programme/index.ts'
import { proposalScreens } from './proposal/index.ts'
import { referralScreens } from './referral/index.ts'
import { reportScreens } from './report/index.ts'
import { resultsScreens } from './results/index.ts'
import { retentionScreens } from './retention/index.ts'
import { safetyScreens } from './safety/index.ts'
import { serviceScreens } from './service/index.ts'
import { sharingScreens } from './sharing/index.ts'
import { shellScreens } from './shell/index.ts'
import { signalScreens } from './signal/index.ts'
import { situationScreens } from './situation/index.ts'
import { textScreens } from './texts/index.ts'
import { threatScreens } from './threat/index.ts'
import { traceScreens } from './trace/index.ts'
import { trainerScreens } from './trainer/index.ts'
import { trainingScreens } from './training/index.ts'
import { triageScreens } from './triage/index.ts'
import { unansweredScreens } from './unanswered/index.ts'
import { voteAuditScreens } from './vote-audit/index.ts'
import { workshopScreens } from './workshop/index.ts'

/** Every screen of the desk, in the order of the menu. The one for lost addresses stands last. */
export const screens: readonly DeskScreen[] = [
  ...attentionScreens,
  ...inboxScreens,
  ...noticeScreens,
  ...threatScreens,
  ...mappingScreens,
  ...triageScreens,
  ...paperScreens,
  ...signalScreens,
  ...situationScreens,
  ...findingScreens,
  ...detectionScreens,
  ...alertScreens,
  ...proposalScreens,
  ...dutyScreens,
  ...directoryScreens,
  ...mechanismScreens,
  ...serviceScreens,
  ...safetyScreens,
  ...commitmentScreens,
  ...institutionScreens,
  ...unansweredScreens,
  ...complianceScreens,
  ...pactScreens,
  ...referralScreens,
  ...programmeScreens,
  ...bodyScreens,
  ...activityScreens,
  ...calendarScreens,
  ...meetingScreens,
  ...competencyScreens,
  ...certificateScreens,
  ...trainingScreens,
  ...cohortScreens,
  ...trainerScreens,
  ...itemScreens,
  ...kitScreens,
  ...resultsScreens,
  ...reportScreens,
  ...publishedScreens,
  ...traceScreens,
  ...workshopScreens,
  ...voteAuditScreens,
  ...committeeScreens,
  ...biasReviewScreens,
  ...administrationScreens,
  ...bulkScreens,
  ...catalogueScreens,
  ...textScreens,
  ...doorScreens,
  ...messagingScreens,
  ...deviceScreens,
  ...keyScreens,
  ...keeperScreens,
  ...privacyScreens,
  ...sharingScreens,
  ...retentionScreens,
  ...openingScreens,
  ...auditScreens,
  ...accessScreens,
  ...shellScreens,
]
