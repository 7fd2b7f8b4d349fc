import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'

/** What a key looks like: `vgd_` and 32 bytes, so that whoever finds one knows what it opens. */
const shape = /^vgd_[A-Za-z0-9_-]{43}$/

export const newDeviceKey = (chance: Chance): string =>
  `vgd_${Buffer.from(chance.bytes(32)).toString('base64url')}`

export const hashOfDeviceKey = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Whether a key opens the door of telephones at this moment; one that was ended does not from the next request on. */
export async function opensDevice(work: Work, key: string): Promise<boolean> {
  if (!shape.test(key)) return false
  const found = await sql<{ open: boolean }>`
    select parties.opens_device(${hashOfDeviceKey(key)}) as open`.execute(work.tx)
  return found.rows[0]?.open === true
}

/** The month in which a telephone fetched its form. Never called where something is sent. */
export async function noteDevice(work: Work, key: string): Promise<void> {
  await sql`select parties.note_device(${hashOfDeviceKey(key)})`.execute(work.tx)
}
