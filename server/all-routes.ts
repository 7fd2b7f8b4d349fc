import { certificateRoutes } from './capacity/certificate/index.ts'
import { cohortRoutes } from './capacity/cohort/index.ts'
import { frameworkRoutes } from './capacity/framework/index.ts'
import { itemRoutes } from './capacity/item/index.ts'
import { kitRoutes } from './capacity/kit/index.ts'
import { planRoutes } from './capacity/plan/index.ts'
import { practiceRoutes } from './capacity/practice/index.ts'
import { trainerRoutes } from './capacity/trainer/index.ts'
import { trainingRoutes } from './capacity/training/index.ts'
import { capRoutes } from './channels/cap-feed/index.ts'
import { messagingRoutes } from './channels/messaging/index.ts'
import { webhookRoutes } from './channels/webhook/index.ts'
import { commitmentRoutes } from './commitment/index.ts'
import { biasReviewRoutes } from './governance/bias-review/index.ts'
import { bodyRoutes } from './governance/body/index.ts'
import { committeeRoutes } from './governance/committee/index.ts'
import { liveRoutes } from './governance/live/index.ts'
import { mappingRoutes } from './governance/mapping/index.ts'
import { mechanismRoutes } from './governance/mechanism/index.ts'
import { pactRoutes } from './governance/pledge/index.ts'
import { programmeRoutes, shipProgramme } from './governance/programme/index.ts'
import { safetyRoutes } from './governance/safety/index.ts'
import { threatRoutes } from './governance/threat/index.ts'
import { traceRoutes } from './governance/trace/index.ts'
import { workshopRoutes } from './governance/workshop/index.ts'
import { installationRoutes } from './installation-routes.ts'
import { sessionRoutes } from './parties/access/index.ts'
import { auditRoutes, openingRoutes } from './parties/audit/index.ts'
import { bulkRoutes } from './parties/bulk/index.ts'
import { catalogueRoutes } from './parties/catalogue/index.ts'
import { deviceRoutes } from './parties/device/index.ts'
import { directoryRoutes } from './parties/directory/index.ts'
import { dutyRoutes } from './parties/duty/index.ts'
import { demoRoutes, entryRoutes, peopleRoutes } from './parties/entrance/index.ts'
import { incidentRoutes } from './parties/incident/index.ts'
import { keeperRoutes } from './parties/keepers/index.ts'
import { keyRoutes } from './parties/keys/index.ts'
import { meetingRoutes } from './parties/meeting/index.ts'
import { organizationRoutes } from './parties/organization/index.ts'
import { permissionRoutes } from './parties/permission/index.ts'
import { placeRoutes } from './parties/place/index.ts'
import { privacyRoutes } from './parties/privacy/index.ts'
import { registrationRoutes } from './parties/registration/index.ts'
import { retentionRoutes } from './parties/retention/index.ts'
import { savedViewRoutes } from './parties/saved-view/index.ts'
import { serviceRoutes } from './parties/service/index.ts'
import { sharingRoutes } from './parties/sharing/index.ts'
import { requireOpenIntake, territoryRoutes } from './parties/territory/index.ts'
import { tokenRoutes } from './parties/token/index.ts'
import type { RawRoute, Route } from './platform/http/index.ts'
import { attentionRoutes } from './results/attention/index.ts'
import { resultsRoutes } from './results/framework/index.ts'
import { indicatorRoutes } from './results/indicator/index.ts'
import { monitoringRoutes } from './results/monitoring/index.ts'
import { profileRoutes } from './results/profile/index.ts'
import { publicationRoutes } from './results/publication/index.ts'
import { reportRoutes } from './results/report/index.ts'
import type { ServerParts } from './server-parts.ts'
import { alertRoutes } from './warning/alert/index.ts'
import { detectionRoutes } from './warning/detection/index.ts'
import { proposalRoutes } from './warning/proposal/index.ts'
import { referralRoutes } from './warning/referral/index.ts'
import { responseRoutes } from './warning/response/index.ts'
import { createIntakeProof, intakeRoutes, signalRoutes } from './warning/signal/index.ts'
import { findScenarioFacts, situationRoutes } from './warning/situation/index.ts'

/** Every route of the product, wing by wing. */
export const allRoutes = (parts: ServerParts): (Route | RawRoute)[] => [
  ...partiesRoutes(parts),
  ...warningRoutes(parts),
  ...governanceRoutes(parts),
  ...capacityRoutes(parts),
  ...attentionRoutes(),
  ...profileRoutes(),
  ...publicationRoutes(),
  ...reportRoutes(parts),
  ...monitoringRoutes(),
  ...indicatorRoutes(),
  ...resultsRoutes(parts),
  ...webhookRoutes(parts),
  ...capRoutes(parts),
  ...messagingRoutes({ ...parts, requireOpen: requireOpenIntake }),
]

/** Who there is, where, and how they come in. */
const partiesRoutes = (parts: ServerParts): Route[] => [
  ...installationRoutes(parts),
  ...sessionRoutes(parts),
  ...entryRoutes({
    ...parts,
    furnish: (work, placeId) => shipProgramme(work, parts.chance, placeId),
  }),
  ...demoRoutes(parts),
  ...peopleRoutes(parts),
  ...organizationRoutes(parts),
  ...bulkRoutes(parts),
  ...catalogueRoutes(parts),
  ...placeRoutes(),
  ...auditRoutes(),
  ...openingRoutes(parts),
  ...privacyRoutes(parts),
  ...retentionRoutes(parts),
  ...sharingRoutes(parts),
  ...registrationRoutes(parts),
  ...territoryRoutes(parts),
  ...directoryRoutes(parts),
  ...serviceRoutes(parts),
  ...dutyRoutes(parts),
  ...incidentRoutes(),
  ...savedViewRoutes(parts),
  ...tokenRoutes(parts),
  ...keeperRoutes(parts),
  ...deviceRoutes(parts),
  ...keyRoutes(parts),
  ...permissionRoutes(parts),
  ...meetingRoutes(parts),
]

/** From a signal to what an institution answers. */
function warningRoutes(parts: ServerParts): Route[] {
  const proof = createIntakeProof({ chance: parts.chance, bits: parts.proofBits })
  return [
    ...intakeRoutes({ ...parts, proof, requireOpen: requireOpenIntake }),
    ...signalRoutes(parts),
    ...situationRoutes(parts),
    ...detectionRoutes(parts),
    ...alertRoutes(parts),
    ...responseRoutes(parts),
    ...proposalRoutes(parts),
    ...referralRoutes(parts),
    ...commitmentRoutes(parts),
  ]
}

/** What people agree, decide and pledge, and what a territory has. */
const governanceRoutes = (parts: ServerParts): Route[] => [
  ...programmeRoutes(parts),
  ...bodyRoutes(parts),
  ...threatRoutes({ ...parts, findFacts: findScenarioFacts }),
  ...mappingRoutes(parts),
  ...mechanismRoutes(parts),
  ...traceRoutes(),
  ...workshopRoutes(parts),
  ...liveRoutes(parts),
  ...committeeRoutes(parts),
  ...pactRoutes(parts),
  ...safetyRoutes(parts),
  ...biasReviewRoutes(parts),
]

/** What people learn. */
const capacityRoutes = (parts: ServerParts): Route[] => [
  ...frameworkRoutes(parts),
  ...planRoutes(parts),
  ...kitRoutes(parts),
  ...itemRoutes(),
  ...trainingRoutes(parts),
  ...certificateRoutes(parts),
  ...practiceRoutes(parts),
  ...cohortRoutes(parts),
  ...trainerRoutes(parts),
]
