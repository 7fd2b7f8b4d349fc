import { fillSignals } from './fill-signals.ts'
import { measureIntake, printIntake } from './intake.ts'
import { measureQueue, printQueue } from './triage-queue.ts'
import { openWorld, type World } from './world.ts'

/** `node benchmarks/run.ts [intake|triage-queue] [--small]`: each figure at two sizes, and their ratio. */
const [wanted] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isSmall = process.argv.includes('--small')
const sizes = isSmall ? ([1_000, 20_000] as const) : ([10_000, 1_000_000] as const)
const seconds = isSmall ? 3 : 12

const benchmarks: Record<
  string,
  (small: () => Promise<World>, large: () => Promise<World>) => Promise<string[]>
> = {
  intake: async (small, large) =>
    printIntake(await measureIntake(await small(), seconds), await measureIntake(await large(), seconds)),
  'triage-queue': async (small, large) =>
    printQueue(await measureQueue(await small(), seconds), await measureQueue(await large(), seconds)),
}
if (wanted !== undefined && !benchmarks[wanted]) {
  console.error(`There is no benchmark ${wanted}: ${Object.keys(benchmarks).join(', ')}.`)
  process.exit(2)
}

console.log(
  `${''.padEnd(52)}${sizes.map((size) => size.toLocaleString('en').padStart(10)).join('')}    ratio`,
)
for (const [name, run] of Object.entries(benchmarks)) {
  if (wanted !== undefined && name !== wanted) continue
  const world = await openWorld()
  const at = async (size: number) => {
    await fillSignals(world.connections.owner, size, new Date())
    return world
  }
  try {
    for (const printed of await run(
      () => at(sizes[0]),
      () => at(sizes[1]),
    ))
      console.log(printed)
  } catch (error) {
    // Told before the world is taken down, whose own complaints would hide it.
    console.error(error)
    process.exitCode = 1
  } finally {
    await world.leave()
  }
}
