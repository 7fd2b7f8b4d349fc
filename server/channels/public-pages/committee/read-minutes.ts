import type { PublicAnswer, PublicSession } from '../../../../vocabulary/wire/committee-minutes.ts'
import type { CommitteeWords } from '../words/committee/index.ts'

type Content = PublicSession['content']
export type Item = Content['items'][number]
export type Decision = Item['decisions'][number]
export type Asked = Decision['requests'][number]
export type Fate = keyof CommitteeWords['fates']

/** Who was there: seats, and their sectors in the order of the seats. */
export function presenceOf({ seats }: Content): {
  readonly here: number
  readonly sectors: readonly string[]
} {
  const here = seats.filter(({ comings }) => comings.length > 0)
  return { here: here.length, sectors: [...new Set(here.map(({ sector }) => sector))] }
}

/** How many seats said what, in the order in which it was first said. */
export function tallyOf({ votes }: Decision): readonly (readonly [vote: string, count: number])[] {
  const tally = new Map<string, number>()
  for (const { vote } of votes) tally.set(vote, (tally.get(vote) ?? 0) + 1)
  return [...tally]
}

/** What became of what was asked; nothing is known of it before it was sent. */
export function fateOf(answer: PublicAnswer | undefined): Fate {
  if (answer === undefined) return 'not-sent'
  if (answer.unanswered) return 'unanswered'
  return isFate(answer.state) ? answer.state : 'issued'
}

const fates: readonly string[] = [
  'issued',
  'accepted',
  'declined',
  'in-progress',
  'reported-done',
  'verified',
  'not-verified',
  'withdrawn',
] satisfies Fate[]

const isFate = (state: string): state is Fate => fates.includes(state)

/** The colour that goes with the word of a fate. */
export const kindOfFate: Readonly<Record<Fate, 'plain' | 'accent' | 'good' | 'caution' | 'danger'>> = {
  'not-sent': 'plain',
  unanswered: 'danger',
  issued: 'caution',
  accepted: 'accent',
  declined: 'caution',
  'in-progress': 'accent',
  'reported-done': 'accent',
  verified: 'good',
  'not-verified': 'caution',
  withdrawn: 'plain',
}
