import type { Mover } from '../../../commitment/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import type { Document } from '../../../platform/documents/index.ts'
import { getWorkshop } from '../workshop-store.ts'
import { viewWorkshop } from '../workshop-views.ts'
import { countPeople } from './count-people.ts'
import { minutesDocument } from './minutes-document.ts'
import { type MinutesRecord, minutesRecordOf } from './minutes-record.ts'
import { readRounds } from './read-rounds.ts'

interface Wish {
  /** The workshop's own unless told. */
  readonly language?: 'es' | 'fr' | 'en' | undefined
  readonly demo: boolean
  readonly mover: Mover
}

export interface OpenMinutes {
  readonly document: Document
  readonly sha256: string | null
  /** The final text, in the workshop's own language. */
  readonly text: string | null
}

/** The minutes: as they were kept when the record closed, or as they would be now. @throws Problem not-found */
export async function openMinutes(work: Work, id: string, wish: Wish): Promise<OpenMinutes> {
  const workshop = await getWorkshop(work, id)
  const record =
    workshop.state === 'closed'
      ? (workshop.minutes_facts as MinutesRecord)
      : await draftRecord(work, id, wish.mover)
  const document = minutesDocument(record, {
    language: wish.language ?? record.language,
    demo: wish.demo,
    at: workshop.closed_at ?? work.now,
    sha256: workshop.minutes_sha256,
  })
  return { document, sha256: workshop.minutes_sha256, text: workshop.minutes_text }
}

/** What the minutes would say now; who came is known to whoever keeps the workshop. */
export async function draftRecord(work: Work, id: string, mover: Mover): Promise<MinutesRecord> {
  const workshop = await viewWorkshop(work, id, mover)
  return minutesRecordOf(workshop, {
    people: workshop.meeting.keeps ? await countPeople(work, id) : null,
    rounds: await readRounds(work, id),
  })
}
