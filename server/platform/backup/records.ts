import { z } from 'zod'
import { BackupError } from './backup-error.ts'
import type { ByteReader } from './seal-file.ts'

/*
 * Inside the sealed file: records of one letter, four bytes of length and a payload. H the header, then for each table
 * T (its name and columns), D (pieces of what COPY prints, as many as there are) and E (rows and digest), at last M.
 */

export const backupHeader = z.strictObject({
  format: z.literal('vigia-backup-1'),
  madeAt: z.iso.datetime(),
  version: z.string(),
  /** The migrations of the database, each with the digest of its text: only the same schema takes the rows. */
  migrations: z.array(z.strictObject({ name: z.string(), digest: z.string() })),
})
export type BackupHeader = z.infer<typeof backupHeader>

export const tableStart = z.strictObject({ table: z.string(), columns: z.array(z.string()) })
export const tableEnd = z.strictObject({ table: z.string(), rows: z.number().int(), sha256: z.string() })
export type TableEnd = z.infer<typeof tableEnd>

/** The last record: what a whole backup holds. */
export const backupManifest = z.strictObject({ tables: z.array(tableEnd) })

export type RecordKind = 'H' | 'T' | 'D' | 'E' | 'M'

const longestRecord = 64 * 1024 * 1024

export function recordOf(kind: RecordKind, payload: Uint8Array | object): Buffer {
  const bytes = payload instanceof Uint8Array ? payload : Buffer.from(JSON.stringify(payload))
  const head = Buffer.alloc(5)
  head.write(kind, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

export async function readRecord(
  reader: ByteReader,
): Promise<{ readonly kind: string; readonly payload: Buffer }> {
  const head = await reader.take(5)
  const length = head.readUInt32BE(1)
  if (length > longestRecord)
    throw new BackupError('damaged', 'The backup holds a part of impossible length.')
  return { kind: head.toString('latin1', 0, 1), payload: await reader.take(length) }
}

export function parseRecord<T extends z.ZodType>(payload: Buffer, shape: T): z.output<T> {
  const parsed = shape.safeParse(JSON.parse(payload.toString('utf8')))
  if (!parsed.success)
    throw new BackupError('damaged', 'The backup is of another form than this release reads.')
  return parsed.data
}
