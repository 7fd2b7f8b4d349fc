import { sql } from 'kysely'
import { markSheet, orderQuestions } from '../../../deliberation/index.ts'
import type { KitContent } from '../../../vocabulary/wire/kit.ts'
import type { OwnMark, RoomTests } from '../../../vocabulary/wire/training.ts'
import type { TestState } from '../../../vocabulary/words/index.ts'
import type { CheckInLimit } from '../../parties/meeting/index.ts'
import { seededChance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import type { TestMoment } from './training-store.ts'

interface Opened {
  training_id: string
  participant_id: string
  title: string
  language: 'es' | 'fr' | 'en'
  content: KitContent
  tests: readonly {
    readonly moment: TestMoment
    readonly state: TestState
    readonly answers: readonly number[] | null
  }[]
}

/** @throws Problem not-found when either code is not known, one like the other; too-many-attempts */
export async function openSheets(
  work: Work,
  codes: { readonly meeting: string; readonly person: string },
  parts: { readonly limit: CheckInLimit },
): Promise<Opened> {
  if (!parts.limit.permits(codes.meeting)) throw new Problem('too-many-attempts')
  const { rows } = await sql<Opened>`
    select training_id, participant_id, title, language, content, tests
    from capacity.open_sheets(${codes.meeting}, ${codes.person})`.execute(work.tx)
  const [opened] = rows
  if (!opened) {
    parts.limit.countWrong(codes.meeting)
    throw new Problem('not-found')
  }
  return opened
}

/** What a participant sees with the own code: the test that is open, in an order of their own, and the own results. */
export function viewRoomTests(opened: Opened): RoomTests {
  const { content, tests } = opened
  const open = tests.find(({ state, answers }) => state === 'open' && answers === null)
  return {
    title: opened.title,
    language: opened.language,
    tests: tests.map(({ moment, state, answers }) => ({
      moment,
      state,
      sent: answers !== null,
      // Not while others still answer: what is right would go round the room.
      mark: answers !== null && state === 'closed' ? ownMark(content, answers) : null,
    })),
    open: open ? { moment: open.moment, questions: inOwnOrder(opened, open.moment) } : null,
    again: againAfter(content, tests.find(({ moment }) => moment === 'post') ?? null),
  }
}

/** The same participant finds the same order again, on another telephone and after a reload. */
function inOwnOrder({ content, participant_id }: Opened, moment: TestMoment) {
  const chance = seededChance(`${participant_id} ${moment}`)
  const order = orderQuestions(content.questions.length, (below) => {
    const [high = 0, low = 0] = chance.bytes(2)
    return (high * 256 + low) % below
  })
  return order.flatMap((at) => {
    const question = content.questions[at]
    return question ? [{ number: at + 1, asks: question.asks, options: question.options }] : []
  })
}

function againAfter(content: KitContent, post: Opened['tests'][number] | null): RoomTests['again'] {
  if (post === null || post.answers === null || post.state !== 'closed') return []
  const { answers } = post
  return content.questions.flatMap(({ asks, options, right, why }, at) => {
    const option = options[right - 1]
    return answers[at] === right || option === undefined ? [] : [{ number: at + 1, asks, right: option, why }]
  })
}

export function ownMark(content: KitContent, answers: readonly number[]): OwnMark {
  const { right, of, passed, safetyMissed } = markSheet(content.questions, answers)
  return { right, of, passed, safetyMissed: safetyMissed.map((at) => at + 1) }
}
