import type { Visit } from '../screens/index.ts'
import { type Opened, openReceipt } from './enter-words.ts'

/** The receipt read once more after a change; what was known before stays when the network fails. */
export async function openAgain(visit: Visit, opened: Opened): Promise<Opened> {
  return await openReceipt(visit, opened.words).catch(() => opened)
}
