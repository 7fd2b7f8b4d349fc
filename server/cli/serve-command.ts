import type { Command } from 'commander'
import { readConfiguration, type StartOptions } from '../configuration.ts'
import { startVigia } from '../main.ts'
import { forgetDemo } from './demo/index.ts'
import { cancelled, theProcess } from './tool/index.ts'

const settings = `
Settings:
  PORT, VIGIA_HOST, VIGIA_HOME     where it listens, and the folder of its keys and data
  DATABASE_URL                     any PostgreSQL of 15 or newer instead of the embedded one
  VIGIA_APP_DATABASE_URL, VIGIA_JOB_DATABASE_URL
                                   logins of your own for the two bound roles
  VIGIA_SECURE=1                   a proxy in front speaks TLS
  VIGIA_ONION                      the onion service that leads here (docs/onion.md)
  VIGIA_SMTP_URL, VIGIA_MAIL_FROM  how notices without content are mailed
  VIGIA_ZONE, VIGIA_CAP_SENDER     in which time zone, and as whom, alerts are written for other systems
  VIGIA_HEARTBEAT_URL              called every minute while all is well
  VIGIA_MESSAGING                  the file of the services that bring messages, with their secrets`

/** `vigia serve`: starts everything, prints the address, and stops all of it on Ctrl-C. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('start the database, the web and the API')
    .option('--demo', 'a fictitious country with people to sign in as, on the loopback address only')
    .option('--reset', 'with --demo: make the fictitious country anew')
    .option(
      '--days <number>',
      'with --demo: how much of the past is made, at least 10 days; two years by default',
    )
    .option('--tls', 'speak TLS with a local authority, whose fingerprint is printed')
    .option('--tls-cert <file>', 'speak TLS with this certificate')
    .option('--tls-key <file>', 'and this key')
    .addHelpText('after', settings)
    .action(serve)
}

/** Starts, prints the address, waits for the signal to stop, and stops. */
export async function serve(options: StartOptions & { readonly reset?: boolean }): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const configuration = readConfiguration(process.env, options)
  if (configuration.demo && options.reset) await forgetDemo(configuration.home)
  const stop = stopSignal(() => say('Stopping…'))
  const vigia = await startVigia(configuration, { say, signal: stop }).catch((error: unknown) => {
    cancelled(stop, 'The database was stopped; what it held is kept.')
    throw error
  })
  say(`Vigía is ready: ${vigia.address}`)
  await aborted(stop)
  await vigia.stop()
}

/**
 * Raised by Ctrl-C, a polite kill or the terminal's end. A second one changes nothing: a signal to a whole group comes
 * twice, and an impatient Ctrl-C must not leave the database running behind us.
 */
function stopSignal(told: () => void): AbortSignal {
  const stopping = new AbortController()
  stopping.signal.addEventListener('abort', told, { once: true })
  theProcess.onInterrupt(() => stopping.abort())
  return stopping.signal
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
