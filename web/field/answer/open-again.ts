import type { ReceiptAnswer } from '../../../vocabulary/wire/signal.ts'
import type { Visit } from '../screens/index.ts'
import type { Opened } from './enter-words.ts'

/** The receipt read once more after a change; what was known before stays when the network fails. */
export async function openAgain(visit: Visit, opened: Opened): Promise<Opened> {
  try {
    const { find } = opened
    return { ...opened, answer: await visit.intake.post<ReceiptAnswer>('receipts/open', { find }) }
  } catch {
    return opened
  }
}
