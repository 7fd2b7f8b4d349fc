import { cleanPng, isPng } from '../../../interchange/pictures/index.ts'
import type { PlainFile } from '../../../sealing/index.ts'
import { cleanPdf, isPdf } from './clean-pdf.ts'

/** What the server takes, before sealing and after cleaning. */
export const largestFile = 4 * 1024 * 1024

export type CleanFile =
  | { readonly kind: 'ok'; readonly file: PlainFile }
  | { readonly kind: 'wrong-kind' | 'too-large' | 'unreadable' }

/** A PDF or PNG without what tells who made it, when, where and with what; by its first bytes, whatever it is called. */
export async function cleanFile(given: {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}): Promise<CleanFile> {
  const { name, bytes } = given
  if (bytes.length > 4 * largestFile) return { kind: 'too-large' }
  if (!isPdf(bytes) && !isPng(bytes)) return { kind: 'wrong-kind' }
  const clean = isPdf(bytes) ? await cleanPdf(bytes) : cleanPng(bytes)
  if (clean === null) return { kind: 'unreadable' }
  if (clean.length > largestFile) return { kind: 'too-large' }
  const type = isPdf(bytes) ? 'application/pdf' : 'image/png'
  return { kind: 'ok', file: { name: name.slice(0, 120), type, bytes: clean } }
}
