import type { TeachingKit } from '../../../vocabulary/wire/assessment.ts'
import type { Work } from '../../platform/database/index.ts'
import { readKits } from './kit-views.ts'

/**
 * Which kit teaches a competency, in which of its sessions: of each kit the validated version, or the newest draft where
 * none is validated yet.
 */
export async function kitsTeaching(work: Work): Promise<(competency: string) => TeachingKit[]> {
  const versions = (await readKits(work)).filter(({ state }) => state !== 'superseded')
  const inUse = [...Map.groupBy(versions, ({ kit }) => kit).values()].flatMap((of) => {
    const one = of.find(({ state }) => state === 'validated') ?? of[0]
    return one ? [one] : []
  })
  return (competency) =>
    inUse.flatMap(({ id, version, state, content }) => {
      const sessions = content.sessions.flatMap((session, at) =>
        session.competencies.includes(competency) ? [{ number: at + 1, minutes: session.minutes }] : [],
      )
      if (sessions.length === 0) return []
      return [
        {
          kitId: id,
          title: content.title,
          version,
          state,
          sessions: sessions.map(({ number }) => number),
          minutes: sessions.reduce((sum, { minutes }) => sum + minutes, 0),
        },
      ]
    })
}
