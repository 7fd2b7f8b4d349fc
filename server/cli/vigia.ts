import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import { registerAudit } from './audit/index.ts'
import { registerBackup, registerRestore } from './backup/index.ts'
import { registerBadge } from './badge/index.ts'
import { registerConsensus } from './consensus/index.ts'
import { registerDemo } from './demo-command.ts'
import { registerDetect } from './detect/index.ts'
import { registerImport } from './import/index.ts'
import { registerScan } from './scan/index.ts'
import { registerServe } from './serve-command.ts'
import { registerSimulate } from './simulate/index.ts'
import { registerSite } from './site/index.ts'
import { registerSnapshot } from './snapshot/index.ts'
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
  npm run vigia -- detect weekly.csv --json
  npm run vigia -- scan weekly.csv --places places.csv
  npm run vigia -- consensus participants-votes.csv --comments comments.csv
  npm run vigia -- snapshot verify votes.zip --key site-key.pem
  npm run vigia -- badge verify certificate.jwt --issuer keys.json
  npm run vigia -- simulate --signals-a-year 500`,
  )
  .exitOverride()

registerServe(program)
registerDemo(program)
registerDetect(program, { write: (text: string) => process.stdout.write(text) })
registerConsensus(program)
registerSimulate(program)
registerScan(program)
registerImport(program)
registerAudit(program)
registerBackup(program)
registerRestore(program)
registerSite(program)
registerSnapshot(program)
registerBadge(program)

// Whoever reads the output may have had enough of it: `vigia detect … --json | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

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
