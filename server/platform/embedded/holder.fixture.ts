import { startEmbedded } from './start-embedded.ts'

/** A Vigía reduced to its hold on the database, to be killed by a test: prints what it holds, and stays. */
const embedded = await startEmbedded({ home: process.argv[2] ?? '', log: () => undefined })
const { dataDir, socketDir, stateDir, reattached } = embedded
process.stdout.write(`${JSON.stringify({ dataDir, socketDir, stateDir, reattached, pid: process.pid })}\n`)
