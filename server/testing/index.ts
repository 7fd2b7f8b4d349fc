export { assessedElsewhere, certified } from './a-certificate.ts'
export { aCommitment, anIndicator } from './a-commitment.ts'
export {
  aCommittee,
  anAgenda,
  aRequest,
  aSessionPlan,
  byConsent,
  type Committee,
  openedSession,
  readSession,
} from './a-committee.ts'
export { aDrillPlan, anExerciseSignal, openedDrill, playSignal, readDrill } from './a-drill.ts'
export { aKeeperCircle, circleOf, releaseAs } from './a-keeper-circle.ts'
export { aKeyHolder, aPersonKey, type KeyHolder } from './a-key-holder.ts'
export { aMappingPlan, aMappingRecord } from './a-mapping.ts'
export { aMeetingPlan, movedMeeting, plannedMeeting } from './a-meeting.ts'
export { aReportProfile, readReport, textsFor } from './a-report.ts'
export {
  admitted,
  anOpenRoom,
  aRound,
  aVoice,
  cast,
  drawKey,
  join,
  readRoom,
  roundId,
  type Voice,
} from './a-room.ts'
export { aScan } from './a-scan.ts'
export { aScenario, aScenarioText } from './a-scenario.ts'
export { aLetterTo, aSealedFile, aSealedReferral, aSealedText, keysHandedOn } from './a-sealed-text.ts'
export { aSealingDesk, openAll, type SealingDesk } from './a-sealing-desk.ts'
export {
  externalCall,
  readTwiml,
  type ServiceCall,
  signedWhatsApp,
  twilioCall,
  typeBySms,
  whatsAppCall,
} from './a-service-call.ts'
export { aSignal } from './a-signal.ts'
export { aPact, aPledge, aSignatory, aSigning } from './a-signing.ts'
export { aTerminal, type Terminal, urlOf } from './a-terminal.ts'
export { sendSignal, verifiedSignal, verifySignal } from './a-verified-signal.ts'
export { anOpenWorkshop, aStatement, aVote, aWorkshopPlan } from './a-workshop.ts'
export {
  aDraft,
  aRecipient,
  aRecommendation,
  assessedFrom,
  assessedSituation,
  draftedAlert,
  issuedAlert,
  readAlert,
  safeCheck,
  sentAlert,
  situationsOf,
} from './an-alert.ts'
export { anAuditKey } from './an-audit-key.ts'
export { askHost } from './ask-host.ts'
export { Browser, oneTimeCode } from './browser.ts'
export { listenTo } from './listen-to.ts'
export { manyVoters } from './many-voters.ts'
export { readPdf } from './read-pdf.ts'
export { testBadgeKeys } from './test-badge-keys.ts'
export { makeTestDatabase, type TestDatabase } from './test-cluster.ts'
export {
  nationalDeskId,
  organizations,
  type PersonKey,
  people,
  personId,
  places,
  rolesOf,
  seedCountry,
} from './test-country.ts'
export { testMessaging } from './test-messaging.ts'
export { testSealKeys } from './test-seal-keys.ts'
export { type Asker, type Reply, startTestServer, type TestServer } from './test-server.ts'
