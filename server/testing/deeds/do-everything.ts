import { situationsOf } from '../an-alert.ts'
import type { TestServer } from '../test-server.ts'
import { doAdministration } from './administration-deeds.ts'
import { doAlerts } from './alert-deeds.ts'
import { doCertificates } from './certificate-deeds.ts'
import { doCommittee } from './committee-deeds.ts'
import { doCompetencies } from './competency-deeds.ts'
import { doData } from './data-deeds.ts'
import { doDoors } from './door-deeds.ts'
import { doDrills } from './drill-deeds.ts'
import { doGovernance } from './governance-deeds.ts'
import { doKeepers } from './keeper-deeds.ts'
import { doKeys } from './key-deeds.ts'
import { doLetters } from './letter-deeds.ts'
import { doLists } from './list-deeds.ts'
import { doLive } from './live-deeds.ts'
import { doMechanism } from './mechanism-deeds.ts'
import { doMeetings } from './meeting-deeds.ts'
import { doMessaging } from './messaging-deeds.ts'
import { doPact } from './pact-deeds.ts'
import { doPeople } from './people-deeds.ts'
import { doProposals } from './proposal-deeds.ts'
import { doReferrals } from './referral-deeds.ts'
import { doReports } from './report-deeds.ts'
import { doResponses } from './response-deeds.ts'
import { doResults } from './results-deeds.ts'
import { doSignals } from './signal-deeds.ts'
import { doSituations } from './situation-deeds.ts'
import { doThreats } from './threat-deeds.ts'
import { doTrainings } from './training-deeds.ts'
import { doWorkshops } from './workshop-deeds.ts'

/**
 * Every operation of a country that is set up, by somebody who may, rightly. Thirteen hours pass.
 * What no operation reaches before a country stands is `doSetUp`.
 */
export async function doEverything(server: TestServer, situation = situationsOf(server)): Promise<void> {
  await doSignals(server)
  await doLetters(server)
  await doAlerts(server, situation)
  await doResponses(server, situation)
  await doProposals(server, await situation({ territoryId: '0101' }))
  await doReferrals(server)
  await doThreats(server, await situation({ territoryId: '0102' }))
  await doMechanism(server)
  await doDrills(server)
  await doMeetings(server)
  await doTrainings(server)
  await doCertificates(server)
  await doWorkshops(server)
  await doCompetencies(server)
  await doLive(server)
  await doGovernance(server)
  await doSituations(server)
  await doPact(server)
  await doLists(server)
  await doDoors(server)
  await doMessaging(server)
  await doCommittee(server)
  await doKeys(server)
  await doKeepers(server)
  await doAdministration(server)
  await doReports(server)
  await doPeople(server)
  await doResults(server)
  await doData(server)
}
