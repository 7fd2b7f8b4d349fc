import type { Command } from 'commander'
import { readConfiguration } from '../configuration.ts'
import { startVigia } from '../main.ts'

/** `vigia serve`: starts everything, prints the address, and stops all of it on Ctrl-C. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('start the database, the web and the API')
    .option('--demo', 'a fictitious country with people to sign in as, on the loopback address only')
    .addHelpText('after', '\nSettings: PORT, VIGIA_HOME, DATABASE_URL (any PostgreSQL of 15 or newer)')
    .action(async ({ demo = false }: { demo?: boolean }) => {
      const say = (line: string) => void process.stdout.write(`${line}\n`)
      const vigia = await startVigia(readConfiguration(process.env, { demo }), { say })
      say(`Vigía is ready: ${vigia.address}`)
      await untilSignalled()
      say('Stopping…')
      await vigia.stop()
    })
}

/** Until Ctrl-C, a polite kill, or the end of the process that started us. */
function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
