import { type Bytes, type KeyList, pad, sealTo, utf8 } from '../../../sealing/index.ts'

/** Every entry is as long as one with a note: its length does not tell which it is. */
const evenedTo = 4 * 1024 - 4

/**
 * Seals a whole report to the server's intake key: whoever searches this telephone reads neither what was ticked nor
 * where, and neither can the person who wrote it.
 */
export async function sealEntry(
  report: object,
  { intake }: KeyList,
): Promise<{ keyId: string; sealed: Bytes }> {
  const text = JSON.stringify(report)
  // White space after JSON is none of its content.
  const evened = text + ' '.repeat(Math.max(0, evenedTo - utf8(text).length))
  const context = { purpose: 'outbox entry', about: intake.id }
  return { keyId: intake.id, sealed: await sealTo(intake.publicKey, pad(utf8(evened)), context) }
}
