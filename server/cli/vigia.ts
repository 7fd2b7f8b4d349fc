import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import { registerAudit } from './audit/index.ts'
import { registerBackup, registerRestore } from './backup/index.ts'
import { registerDemo } from './demo-command.ts'
import { registerDetect } from './detect/index.ts'
import { registerImport } from './import/index.ts'
import { registerServe } from './serve-command.ts'
import { registerSite } from './site/index.ts'
import { explain } from './tool/index.ts'

const program = new Command('vigia')
  .description('Early warning against trafficking in persons: from a signal to an answered recommendation')
  .version(version)
  .showHelpAfterError()
  .addHelpText(
    'after',
    `
Exit codes:
  0  done
  1  it failed; the message says what happened, what was kept and what to do
  2  used wrongly: an unknown option, a missing argument
  3  a file cannot be read, or is not of a known layout
  4  refused: bad rows, a broken chain, an installation that is not empty; nothing was written
  130  cancelled with Ctrl-C

Examples:
  npm run vigia -- serve
  npm run vigia -- demo
  npm run vigia -- import places --honduras
  npm run vigia -- import signals reports.csv --dry-run
  npm run vigia -- audit verify --head head.json
  npm run vigia -- backup monday.vigia --keeper ana.key.pub
  npm run vigia -- restore monday.vigia --key ana.key --into /srv/vigia-restored
  npm run vigia -- site add rehearsal --host rehearsal.example.org
  npm run vigia -- detect weekly.csv --json`,
  )
  .exitOverride()

registerServe(program)
registerDemo(program)
registerDetect(program, { write: (text: string) => process.stdout.write(text) })
registerImport(program)
registerAudit(program)
registerBackup(program)
registerRestore(program)
registerSite(program)

try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    // commander: 0 for help and version, 1 for wrong use, which is 2 here.
    return error.exitCode === 1 ? 2 : error.exitCode
  }
  const { words, exitCode } = explain(error, process.env)
  process.stderr.write(`vigia: ${words}\n`)
  return exitCode
}
