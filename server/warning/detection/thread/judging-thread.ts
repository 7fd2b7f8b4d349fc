import { Worker } from 'node:worker_threads'
import type { Asked, Judgement, JudgementInput, Said } from './judgement.ts'

export interface Judging {
  /** From 0 to 1. */
  readonly told: (share: number) => void
  readonly signal: AbortSignal
}

/** Judges beside the server: intake never waits for a calculation. */
export interface JudgingThread {
  /** @throws whatever the signal was aborted with; Error when the calculation failed */
  judge(input: JudgementInput, judging: Judging): Promise<Judgement>
  close(): Promise<void>
}

/** Who waits for what the thread says. */
interface Waiting {
  readonly told: (share: number) => void
  readonly resolve: (judgement: Judgement) => void
  readonly reject: (error: unknown) => void
}

/** A thread that starts with the first question; questions wait for each other. What is cancelled ends with its thread. */
export function openJudgingThread(): JudgingThread {
  let worker: Worker | null = null
  let waiting: Waiting | null = null
  const end = async (): Promise<void> => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./judge-in-thread.ts', import.meta.url))
    // A server that has nothing else to do may end.
    started.unref()
    started.on('message', (said: Said) => hear(said, waiting))
    started.on('error', (error) => waiting?.reject(error))
    started.on('exit', (code) => waiting?.reject(new Error(`the thread ended with ${code}`)))
    return started
  }
  const ask = async (input: JudgementInput, { told, signal }: Judging): Promise<Judgement> => {
    signal.throwIfAborted()
    worker ??= start()
    const answer = Promise.withResolvers<Judgement>()
    const abort = () => answer.reject(signal.reason)
    signal.addEventListener('abort', abort)
    waiting = { told, ...answer }
    try {
      worker.postMessage({ input } satisfies Asked)
      return await answer.promise
    } catch (error) {
      waiting = null
      await end()
      throw error
    } finally {
      waiting = null
      signal.removeEventListener('abort', abort)
    }
  }
  let before: Promise<unknown> = Promise.resolve()
  return {
    judge(input, judging) {
      const answer = before.then(() => ask(input, judging))
      before = answer.catch(() => undefined)
      return answer
    },
    close: end,
  }
}

function hear(said: Said, waiting: Waiting | null): void {
  if (said.kind === 'told') waiting?.told(said.share)
  else if (said.kind === 'judged') waiting?.resolve(said.judgement)
  else waiting?.reject(new Error(said.message))
}
