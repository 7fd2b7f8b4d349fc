import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs'
import { identity } from './account.ts'
import { type Place, port } from './place.ts'
import type { Program } from './program.ts'

/** How a launch stands: `failed` has the last lines of the server's log. */
export type LaunchState =
  | { readonly kind: 'running' }
  | { readonly kind: 'memory in use' }
  | { readonly kind: 'failed'; readonly logTail: string }

export interface Launch {
  state(): LaunchState
}

/**
 * The server keeps values out of its log: no statement, no detail, and no message of a failed query
 * (at level `log` come only the server's own doings and worse). It listens on the socket alone.
 */
function settings(place: Place, socketDir: string): Record<string, string> {
  const durable = place.thrownAway ? 'off' : 'on'
  return {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '128MB',
    fsync: durable,
    full_page_writes: durable,
    synchronous_commit: durable,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
    // Found again by a later start, which also asks whether it is the server of this folder.
    data_directory: place.dataDir,
  }
}

/** Names program and settings; a server left running by an older release has another one and is started anew. */
export function launchMark(place: Place, program: Program): string {
  const all = JSON.stringify([program.version, settings(place, place.socketDir)])
  return createHash('sha256').update(all).digest('hex').slice(0, 16)
}

/**
 * Starts the server in a session of its own: Ctrl-C at the terminal reaches Vigía, which stops the server in
 * order, and a Vigía that is killed leaves it running and writing to a log that does not depend on anybody.
 */
export function launch(place: Place, program: Program): Launch {
  const marked = { ...settings(place, place.socketDir), 'vigia.launch': launchMark(place, program) }
  const log = openLog(place.logFile)
  const child = spawn(
    program.postgres,
    ['-D', place.dataDir, ...Object.entries(marked).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: place.dataDir,
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin', TZ: 'UTC' },
      stdio: ['ignore', log, log],
      detached: true,
      ...identity(place.account),
    },
  )
  closeSync(log)
  child.unref()
  return watch(child, place.logFile)
}

function watch(child: ChildProcess, logFile: string): Launch {
  let fault: string | undefined
  child.on('error', (error) => {
    fault = error.message
  })
  return {
    state() {
      if (fault !== undefined) return { kind: 'failed', logTail: fault }
      if (child.exitCode === null && child.signalCode === null) return { kind: 'running' }
      const logTail = readFileSync(logFile, 'utf8').split('\n').slice(-12).join('\n')
      return /still in use|lock file .* already exists/.test(logTail)
        ? { kind: 'memory in use' }
        : { kind: 'failed', logTail }
    },
  }
}

/** The log of this run; the one before is kept beside it. */
function openLog(path: string): number {
  try {
    renameSync(path, `${path}.1`)
  } catch {
    // There was no run before.
  }
  return openSync(path, 'a', 0o600)
}
