import { sql } from 'kysely'
import type { KitContent } from '../../../vocabulary/wire/kit.ts'
import type { RoomMaterials } from '../../../vocabulary/wire/practice.ts'
import type { CheckInLimit } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface Opened {
  title: string
  language: RoomMaterials['language']
  version: string
  content: Pick<KitContent, 'sessions' | 'cases'>
}

/**
 * What is read in a training, for a telephone that keeps it and has no network later: whoever knows the code on the wall.
 * What good answers contain stays with those who teach.
 *
 * @throws Problem not-found, too-many-attempts
 */
export async function openMaterials(
  work: Work,
  wall: string,
  { limit }: { readonly limit: CheckInLimit },
): Promise<RoomMaterials> {
  if (!limit.permits(wall)) throw new Problem('too-many-attempts')
  const { rows } = await sql<Opened>`
    select title, language, version, content from capacity.open_materials(${wall})`.execute(work.tx)
  const [opened] = rows
  if (!opened) {
    limit.countWrong(wall)
    throw new Problem('not-found')
  }
  const { sessions, cases } = opened.content
  return {
    title: opened.title,
    language: opened.language,
    version: opened.version,
    sessions: sessions.map(({ day, startsAt, title, materials }) => ({ day, startsAt, title, materials })),
    cases: cases.map(({ title, story, asks }) => ({ title, story, asks })),
  }
}
