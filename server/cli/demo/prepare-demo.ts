import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seededChance } from '../../platform/chance.ts'
import { createLog } from '../../platform/log.ts'
import { SettableClock } from '../../platform/time.ts'
import { emptyDatabase, isUntouched } from './empty-database.ts'
import { fullScale, generateDemo } from './generate-demo.ts'
import { type KnownReceipt, makeKnownReceipt } from './known-receipt.ts'
import { openWorld, type WorldParts } from './world/index.ts'

const seed = 'tamarela'
const dayMs = 86_400_000

/** Written when the demonstration is complete; without it, what is in the database is half a demonstration. */
const markOf = (home: string): string => join(home, 'demonstration.json')

export interface DemoParts extends Pick<WorldParts, 'connections' | 'keyring' | 'version'> {
  readonly home: string
  readonly say: (line: string) => void
  readonly now: Date
  /** How much of the past is made; all of it when null. */
  readonly days: number | null
  /** Ends the making at the next deed; half a demonstration is made anew at the next start. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes the demonstration when it is not there yet, and says how a visitor reads an answer. One that was interrupted
 * is made anew, from an empty database.
 *
 * @throws RefusedError when the product refuses what the demonstration does
 */
export async function prepareDemo(parts: DemoParts): Promise<void> {
  const receipt = await makeKnownReceipt(seededChance(`${seed}:receipt`))
  if (!(await isComplete(parts.home))) {
    if (!(await isUntouched(parts.connections.owner))) await emptyDatabase(parts.connections.owner, parts.now)
    await make(parts, receipt)
    await writeFile(
      markOf(parts.home),
      `${JSON.stringify({ completeAt: new Date(parts.now).toISOString() })}\n`,
    )
  }
  parts.say(`A receipt whose answer can be read: ${receipt.words.join(' ')}`)
}

/** The next start makes the demonstration anew. */
export async function forgetDemo(home: string): Promise<void> {
  await rm(markOf(home), { force: true })
}

async function isComplete(home: string): Promise<boolean> {
  try {
    await readFile(markOf(home))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

async function make(parts: DemoParts, { find, receiptKey }: KnownReceipt): Promise<void> {
  const { say, now, signal } = parts
  const scale = { ...fullScale, days: parts.days ?? fullScale.days }
  const clock = new SettableClock(new Date(now.getTime() - scale.days * dayMs))
  const world = await openWorld({ ...parts, chance: seededChance(seed), clock, until: now, log: silentLog })
  say(`Making a fictitious country with ${scale.days} days of signals; this happens once.`)
  try {
    const tell = tellProgress(say)
    const told = (share: number) => {
      signal?.throwIfAborted()
      tell(share)
    }
    await generateDemo(world, { seed, scale, find, receiptKey, told })
  } finally {
    await world.close()
  }
}

/** Nobody is reached in a simulated past: that no notice was delivered is no news. */
const silentLog = createLog(
  () => undefined,
  () => new Date(0),
)

function tellProgress(say: (line: string) => void): (share: number) => void {
  let told = 0
  return (share) => {
    const tenths = Math.floor(share * 10)
    if (tenths <= told) return
    told = tenths
    say(`  ${tenths * 10} %`)
  }
}
