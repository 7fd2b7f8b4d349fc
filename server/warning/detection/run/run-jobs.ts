import type { Chance } from '../../../platform/chance.ts'
import type { Database, Work } from '../../../platform/database/index.ts'
import { detection } from '../detection-store.ts'
import type { JudgingThread } from '../thread/index.ts'
import { countJob, type DetectionJob, detectionLine, type JobStep, takeJob } from './detection-job.ts'
import { keepJudgement } from './keep-judgement.ts'
import { readPanel, type WeekOf } from './read-panel.ts'

export interface JobParts {
  readonly job: Database
  readonly chance: Chance
  readonly thread: JudgingThread
}

const actor = { kind: 'job', name: 'detection' } as const
/** Flagged signals are judged apart from the others, so that nothing the local tables see depends on them. */
const compartments = ['local', 'restricted'] as const
const tellEveryMs = 400

class Cancelled extends Error {}

/**
 * Does the job that waits, or goes on with the one that a killed server left. Reading and keeping are short transactions;
 * the calculation lies between them, in a thread. A compartment that was kept is not done again.
 */
export async function runJobs(parts: JobParts): Promise<void> {
  const job = await parts.job.transact(actor, takeJob)
  if (job === null) return
  try {
    for (const [at, compartment] of compartments.entries())
      await judgeCompartment(job, { week: job.week, compartment, from: at / compartments.length }, parts)
    await parts.job.transact(actor, (work) => detectionLine.end(work, job.id, 'done'))
  } catch (error) {
    if (error instanceof Cancelled) return
    await parts.job.transact(actor, (work) => detectionLine.end(work, job.id, 'failed'))
    throw error
  }
}

type Part = WeekOf & { readonly from: number }

async function judgeCompartment(job: DetectionJob, part: Part, parts: JobParts): Promise<void> {
  const tell = async (step: JobStep, share: number): Promise<void> => {
    const at = { step, share: part.from + share / compartments.length }
    if (!(await parts.job.transact(actor, (work) => detectionLine.tell(work, job.id, at))))
      throw new Cancelled()
  }
  await tell('reading', 0)
  const read = await parts.job.transact(actor, async (work) => {
    const standing = await findRun(work, part)
    if (standing?.job_id === job.id) return null
    const panel = await readPanel(work, part)
    if (!standing?.input_digest?.equals(panel.digest)) return panel
    await countJob(work, job.id, 'unchanged')
    return null
  })
  if (read === null) return
  const judgement = await withProgress(
    (judging) => parts.thread.judge(read.input, judging),
    (share) => tell('judging', 0.1 + 0.8 * share),
  )
  await tell('keeping', 0.9)
  await parts.job.transact(actor, async (work) => {
    await keepJudgement(work, { ...part, jobId: job.id, panel: read, judgement }, parts)
    await countJob(work, job.id, 'judged')
  })
}

async function findRun(work: Work, { week, compartment }: WeekOf) {
  return await detection(work)
    .selectFrom('warning.detection_run')
    .select(['job_id', 'input_digest'])
    .where('week', '=', week)
    .where('compartment', '=', compartment)
    .executeTakeFirst()
}

/** Tells again and again how far a calculation is; when that is refused, the calculation ends. */
async function withProgress<T>(
  act: (judging: { told: (share: number) => void; signal: AbortSignal }) => Promise<T>,
  tell: (share: number) => Promise<void>,
): Promise<T> {
  const ending = new AbortController()
  let share = 0
  let telling = Promise.resolve()
  const timer = setInterval(() => {
    telling = telling.then(() => tell(share)).catch((error) => ending.abort(error))
  }, tellEveryMs)
  try {
    return await act({
      told: (so) => {
        share = so
      },
      signal: ending.signal,
    })
  } finally {
    clearInterval(timer)
    await telling
  }
}
