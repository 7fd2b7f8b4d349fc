import type { Command } from 'commander'
import { serve } from './serve-command.ts'

/** `vigia demo`: the demonstration, made anew; the same as `vigia serve --demo --reset`. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('make the fictitious country anew and open it, on the loopback address only')
    .addHelpText('after', '\nThe same as `serve --demo --reset`; its data lie in <VIGIA_HOME>/demo.')
    .action(() => serve({ demo: true, reset: true }))
}
