import {
  analyseOpinions,
  groupStability,
  type OpinionMatrix,
  type OpinionVote,
  opinionMatrix,
  seededRandom,
  withVote,
} from '../../deliberation/index.ts'
import { quantile } from '../figures.ts'
import { describeHost } from '../host.ts'

/**
 * `node benchmarks/deliberation/run.ts`: everything anew for a large conversation, and one more vote in a room of thirty side by side with
 * all of its votes anew. Processor time is what a busy machine leaves comparable; the time by the clock stands beside it.
 */
const random = seededRandom(3)

interface Given {
  readonly people: readonly string[]
  readonly statements: readonly string[]
  readonly votes: readonly OpinionVote[]
}

/** Three camps on statements of which a share is seen. */
function drawRoom(people: number, statements: number, seen: number): Given {
  const tilts = Array.from({ length: statements }, () => [0, 1, 2].map(() => random() * 2 - 1))
  const given = {
    people: Array.from({ length: people }, (_, at) => `p${at}`),
    statements: tilts.map((_, at) => `s${at}`),
  }
  const votes = given.people.flatMap((person, row) =>
    given.statements.flatMap((statement, column): OpinionVote[] => {
      if (random() > seen) return []
      const felt = (tilts[column]?.[row % 3] ?? 0) + (random() - 0.5) * 2
      return [{ person, statement, choice: felt > 0.3 ? 1 : felt < -0.3 ? -1 : 0 }]
    }),
  )
  return { ...given, votes }
}

/** Milliseconds of processor time and by the clock. */
interface Taken {
  readonly processor: number
  readonly clock: number
}

function timed(act: () => unknown): Taken {
  const [cpu, clock] = [process.cpuUsage(), performance.now()]
  act()
  const used = process.cpuUsage(cpu)
  return { processor: (used.user + used.system) / 1000, clock: performance.now() - clock }
}

function printLine(name: string, rounds: readonly Taken[], goal: string): void {
  const of = (what: keyof Taken, share: number) =>
    quantile(
      rounds.map((one) => one[what]),
      share,
    )
      .toFixed(1)
      .padStart(11)
  console.log(
    `${name.padEnd(52)}${of('processor', 0.5)}${of('clock', 0.5)}${of('clock', 0.95)}${goal.padStart(10)}`,
  )
}

function measureLarge(seen: number): void {
  const given = drawRoom(2000, 900, seen)
  const matrix = opinionMatrix(given)
  const name = `2,000 × 900, ${seen * 100} % seen`
  printLine(
    `${name}: votes checked`,
    repeat(3, () => opinionMatrix(given)),
    '',
  )
  printLine(
    `${name}: everything anew`,
    repeat(9, () => analyseOpinions(matrix)),
    '500',
  )
  if (seen < 1) printLine(`${name}: stability, 100 replicates`, [timed(() => groupStability(matrix))], '')
}

const repeat = (times: number, act: () => unknown): Taken[] => Array.from({ length: times }, () => timed(act))

function anyVote({ people, statements }: Given): OpinionVote {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  return { person: pick(people), statement: pick(statements), choice: pick([-1, 0, 1] as const) }
}

/** Many votes a round: the clock of processor time ticks too coarsely for one. */
function measureRoom(): void {
  const given = drawRoom(30, 60, 0.8)
  let matrix: OpinionMatrix = opinionMatrix(given)
  const oneMore = () => {
    matrix = withVote(matrix, anyVote(given))
    analyseOpinions(matrix)
  }
  const anew = () => analyseOpinions(opinionMatrix(given))
  repeat(200, oneMore)
  const each = (act: () => void) =>
    repeat(40, () => {
      for (let time = 0; time < 10; time++) act()
    }).map(({ processor, clock }) => ({ processor: processor / 10, clock: clock / 10 }))
  printLine('30 × 60: one more vote', each(oneMore), '5')
  printLine('30 × 60: all votes anew', each(anew), '')
  printLine(
    '30 × 60: stability, 100 replicates',
    repeat(5, () => groupStability(matrix)),
    '',
  )
}

console.log(
  [...describeHost(), `Node ${process.versions.node}`, new Date().toISOString().slice(0, 10)].join(' · '),
)
console.log(
  `${'milliseconds'.padEnd(52)}${['processor', 'clock', 'clock p95', 'goal'].map((head, at) => head.padStart(at === 3 ? 10 : 11)).join('')}`,
)
measureRoom()
for (const seen of [0.3, 1]) measureLarge(seen)
