import { explain } from './explain.ts'
import { openTool, type Tool } from './open-tool.ts'
import type { Outside } from './outside.ts'
import { type Progress, startProgress } from './progress.ts'

export interface Run {
  readonly tool: Tool
  readonly progress: Progress
  /** Aborted by Ctrl-C; the work ends at the next place where nothing is left half done. */
  readonly signal: AbortSignal
}

/** Opens the installation, does the work, closes whatever was opened, and turns refusals into an exit code. */
export async function runTool(
  name: string,
  outside: Outside,
  work: (run: Run) => Promise<number>,
): Promise<void> {
  const abort = new AbortController()
  const stopListening = outside.onInterrupt(() => abort.abort())
  const progress = startProgress(outside)
  await runCommand(name, outside, async () => {
    try {
      const tool = await openTool(outside)
      try {
        return await work({ tool, progress, signal: abort.signal })
      } finally {
        progress.end()
        await tool.close()
      }
    } finally {
      progress.end()
    }
  })
  stopListening()
}

/** Does the work of a command that opens no installation, and turns refusals into an exit code. */
export async function runCommand(name: string, outside: Outside, work: () => Promise<number>): Promise<void> {
  try {
    outside.setExitCode(await work())
  } catch (error) {
    const { words, exitCode } = explain(error, outside.env)
    outside.writeError(`vigia ${name}: ${words}\n`)
    outside.setExitCode(exitCode)
  }
}
