import { fillSignals } from './fill-signals.ts'
import { type Intake, measureIntake, printIntake } from './intake.ts'
import { describeMachine } from './machine.ts'
import { measureQueue, printQueue, type Queue } from './triage-queue.ts'
import { openWorld, type World } from './world.ts'

/** `npm run bench [-- --small]`: the queue and the intake at two sizes of one installation, and their ratio. */
const isSmall = process.argv.includes('--small')
const sizes = isSmall ? ([1_000, 20_000] as const) : ([10_000, 1_000_000] as const)
const seconds = isSmall ? 3 : 12

/** The queue before the intake, which makes it longer. */
async function measureAt(world: World, size: number): Promise<{ queue: Queue; intake: Intake }> {
  process.stderr.write(`filling up to ${size.toLocaleString('en')} signals\n`)
  await fillSignals(world.connections.owner, size, new Date())
  process.stderr.write(`measuring at ${size.toLocaleString('en')} signals\n`)
  return { queue: await measureQueue(world, seconds), intake: await measureIntake(world, seconds) }
}

const world = await openWorld()
try {
  console.log(await describeMachine(world.connections.owner))
  const [small, large] = [await measureAt(world, sizes[0]), await measureAt(world, sizes[1])]
  const heads = sizes.map((size) => size.toLocaleString('en').padStart(10)).join('')
  console.log(`${''.padEnd(52)}${heads}    ratio`)
  for (const printed of [...printIntake(small.intake, large.intake), ...printQueue(small.queue, large.queue)])
    console.log(printed)
} catch (error) {
  // Told before the world is taken down, whose own complaints would hide it.
  console.error(error)
  process.exitCode = 1
} finally {
  await world.leave()
}
