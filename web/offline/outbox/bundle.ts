import { fromBase64url, toBase64url } from '../../../sealing/index.ts'
import { entryFormat, type OutboxEntry, type SealedReport } from './entry.ts'

/** A file that carries waiting reports from one telephone to another. It says nothing of what they hold. */
interface Bundle {
  readonly format: typeof entryFormat
  readonly entries: readonly { readonly id: string; readonly keyId: string; readonly sealed: string }[]
}

/** More in one file is not what a telephone collects. */
const mostEntries = 200
const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const longestSealed = 24_000

/** The reports as a text. Whoever carries it can neither read nor change them; delivered twice each is one. */
export function writeBundle(entries: readonly OutboxEntry[]): string {
  const bundle: Bundle = {
    format: entryFormat,
    entries: entries.map(({ id, keyId, sealed }) => ({ id, keyId, sealed: toBase64url(sealed) })),
  }
  return JSON.stringify(bundle)
}

/** The reports in a file, however it was made; what is no report is left out. */
export function readBundle(text: string): readonly SealedReport[] {
  try {
    const { format, entries } = JSON.parse(text) as { format?: unknown; entries?: unknown }
    if (format !== entryFormat || !Array.isArray(entries)) return []
    return entries.slice(0, mostEntries).flatMap(reportOf)
  } catch {
    return []
  }
}

function reportOf(entry: unknown): readonly SealedReport[] {
  if (typeof entry !== 'object' || entry === null) return []
  const { id, keyId, sealed } = entry as Partial<Record<keyof SealedReport, unknown>>
  if (typeof id !== 'string' || !idForm.test(id) || typeof keyId !== 'string' || keyId.length > 64) return []
  if (typeof sealed !== 'string' || sealed.length === 0 || sealed.length > longestSealed) return []
  try {
    return [{ id, keyId, sealed: fromBase64url(sealed), foreign: true }]
  } catch {
    return []
  }
}
