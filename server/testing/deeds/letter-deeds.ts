import type { LettersOfSignal } from '../../../vocabulary/wire/signal.ts'
import { aLetterTo, aSealedText, keysHandedOn } from '../a-sealed-text.ts'
import { aSealingDesk } from '../a-sealing-desk.ts'
import { sendSignal } from '../a-verified-signal.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy } from './done-by.ts'

/** What reporter and desk write to each other. */
export async function doLetters(server: TestServer): Promise<void> {
  const triage = await aSealingDesk(server, 'triage')
  await aSealingDesk(server, 'local')
  const { id } = await sendSignal(server, { sealed: await aSealedText('Llegan de noche.', [triage]) })
  const alba = doneBy(server, 'alba')
  const url = `/api/v1/signals/${id}`
  await doneBy(server, null).get('/api/v1/intake/keys')
  await alba.post(`${url}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  const letters = await alba.get<LettersOfSignal>(`${url}/letters`)
  await alba.post(`${url}/letters`, await aLetterTo(letters, 'question', '¿Cuántas personas?'))
  await alba.post(`${url}/letters/hand-on`, await keysHandedOn(letters, triage, 'local'))
}
