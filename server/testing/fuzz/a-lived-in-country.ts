import { sendSignal, verifiedSignal } from '../a-verified-signal.ts'
import { aDraft, aRecommendation, draftedAlert, issuedAlert, sentAlert, situationsOf } from '../an-alert.ts'
import { doEverything } from '../deeds/index.ts'
import { organizations } from '../test-country.ts'
import type { Asker, TestServer } from '../test-server.ts'

/**
 * A country in which every operation was asked rightly once and something of everything exists, in several states, so
 * that each finds a subject.
 * @returns what the receipts of its signals find
 */
export async function liveInCountry(server: TestServer): Promise<string[]> {
  const situation = situationsOf(server)
  const finds: string[] = []
  for (const change of [
    {},
    { dangerNow: true },
    { authorityInvolved: 'yes' as const },
    { codes: ['CAP1', 'INS1'] },
  ]) {
    finds.push((await sendSignal(server, change)).find)
    finds.push((await verifiedSignal(server, change)).find)
  }
  await draftedAlert(server, await situation())
  await sentAlert(server, await situation())
  for (let made = 0; made < 3; made++) {
    const asked = [aRecommendation(), aRecommendation({ organizationId: organizations.labour.id })]
    await issuedAlert(server, await situation(), aDraft({ recommendations: asked }))
    await propose(server)
    await refer(server)
    const [first, second] = asked
    await must(server.as('flor'), `/api/v1/commitments/${first?.id}/accept`, { promisedOn: '2026-06-01' })
    await must(server.as('gilda'), `/api/v1/commitments/${second?.id}/accept`, {
      promisedOn: '2026-06-01',
    })
  }
  await doEverything(server, situation)
  await server.settle()
  await server.sweep()
  return finds
}

async function propose(server: TestServer): Promise<void> {
  await must(server.as('juana'), '/api/v1/proposals', {
    kind: 'alert',
    territoryId: '0101',
    subject: 'forced-labour',
    codes: ['CAP1'],
    asks: 'Que se alerte a las instituciones del puerto.',
  })
}

async function refer(server: TestServer): Promise<void> {
  await must(server.as('ines'), '/api/v1/referrals', {
    person: 'adult',
    guardian: null,
    needs: ['safe-place'],
    urgency: 'normal',
    safeContact: 'through-organization',
    providerId: organizations.childhood.id,
  })
}

async function must(asker: Asker, url: string, body: object): Promise<void> {
  const reply = await asker.post(url, body)
  if (reply.status >= 300) throw new Error(`${url} was refused: ${reply.text}`)
}
