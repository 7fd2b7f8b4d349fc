import { offerSetUp } from '../../parties/entrance/index.ts'
import { systemChance } from '../../platform/chance.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy } from './done-by.ts'
import { atBrowser, enrol } from './people-deeds.ts'

const secret = 'p'.repeat(43)

/** The link with which an empty installation is set up. */
export async function setUpLink(server: TestServer): Promise<string> {
  const token = await server.job.transact({ kind: 'job', name: 'entrance' }, (work) =>
    offerSetUp(work, systemChance),
  )
  return `/api/v1/set-up/${token}`
}

/** The first administrator sets an empty installation up. */
export async function doSetUp(server: TestServer): Promise<void> {
  const link = await setUpLink(server)
  await doneBy(server, null).get(link)
  const browser = atBrowser(server)
  await browser('POST', link, {
    login: 'primera',
    secret,
    displayName: 'Primera',
    language: 'es',
    country: { kind: 'own', code: 'ZL', name: 'Zelandia' },
    deskName: 'Mesa nacional',
  })
  await enrol(browser, secret)
}
