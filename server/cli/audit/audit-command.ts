import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import {
  type AuditFault,
  type AuditReport,
  headFile,
  isSignedBy,
  type SignedHead,
  signPresentHead,
  verifyAudit,
} from '../../parties/audit/index.ts'
import { cancelled, EXIT, type Outside, Refusal, runTool, siteOption, theProcess } from '../tool/index.ts'
import { parseJson, readKey, readText } from './read-files.ts'
import { registerRegistration } from './registration-command.ts'

interface VerifyOptions {
  readonly head?: string
  readonly key?: string
  readonly json?: boolean
  readonly site?: string
}

interface HeadOptions {
  readonly out?: string
  readonly publicKey?: boolean
  readonly site?: string
}

const actor = { kind: 'job', name: 'audit' } as const
const number = new Intl.NumberFormat('en')

/** `vigia audit verify|head`, and the tree of what was registered. */
export function registerAudit(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  const root = program.command('audit').description('check the chain of everything that was done')
  root
    .command('verify')
    .description('walk the chain, hold every row against it, and name the first thing that was changed')
    .option(
      '--head <file>',
      'a signed head that was kept elsewhere: finds a cut tail and a chain rewritten whole',
    )
    .option(
      '--key <file>',
      "the public key of that head's signature (PEM); this installation's own when left out",
    )
    .option('--json', 'one JSON object for machines')
    .option(...siteOption)
    .addHelpText('after', verifyHelp)
    .action((options: VerifyOptions) => verify(options, { ...outside, site: options.site }))
  root
    .command('head')
    .description('sign the end of the chain; keep the file where the database is not')
    .option('--out <file>', 'where to write it; printed when left out')
    .option('--public-key', 'print the public key (PEM) instead: whoever verifies elsewhere needs it')
    .option(...siteOption)
    .addHelpText('after', headHelp)
    .action((options: HeadOptions) => head(options, { ...outside, site: options.site }))
  registerRegistration(root, outside)
}

const verifyHelp = `
Finds any link that was edited, removed, inserted, moved or replaced, and any signal, situation, assessment, finding,
alert or recommendation whose state is not the one its last link gives. Begins at the oldest segment that is kept.

Exit codes: 0 everything is as it was written · 1 failed · 2 wrong use · 3 the head cannot be read · 4 something was
changed · 130 cancelled

Examples:
  npm run vigia -- audit verify
  npm run vigia -- audit verify --head /media/usb/head-2026-03.json --json`

const headHelp = `
The server signs a head a day by itself, in the database. A copy kept elsewhere is what finds a cut tail.

Examples:
  npm run vigia -- audit head --out /media/usb/head-2026-03.json
  npm run vigia -- audit head --public-key > vigia-audit.pem`

async function verify(options: VerifyOptions, outside: Outside): Promise<void> {
  await runTool('audit verify', outside, async (run) => {
    const { keyring } = run.tool
    const kept =
      options.head === undefined ? undefined : await readHead(options.head, await readKey(options.key, run))
    const report = await run.tool.job.transact(actor, (work) =>
      verifyAudit(work, {
        publicKey: keyring.auditKey.publicKey,
        keyId: keyring.auditKey.id,
        ...(kept === undefined ? {} : { kept }),
        told: (done, total) => run.progress.step('Links checked', done, total),
        pause: () => cancelled(run.signal, 'Checking changes nothing.'),
      }),
    )
    if (kept !== undefined && kept.position < report.from - 1) {
      throw new Refusal(
        `the head is of position ${kept.position}, in a segment that retention has removed (the oldest link kept is ${report.from}). Use a newer head.`,
      )
    }
    outside.write(options.json ? `${JSON.stringify(report)}\n` : `${linesOf(report, kept).join('\n')}\n`)
    return report.fault === null ? EXIT.done : EXIT.refused
  })
}

async function head(options: HeadOptions, outside: Outside): Promise<void> {
  await runTool('audit head', outside, async ({ tool }) => {
    if (options.publicKey) {
      outside.write(tool.keyring.auditKey.publicKey)
      return EXIT.done
    }
    const signed = await tool.job.transact(actor, (work) => signPresentHead(work, tool.keyring.auditKey))
    const text = `${JSON.stringify({ format: 'vigia-head-1', ...signed }, null, 2)}\n`
    if (options.out === undefined) outside.write(text)
    else {
      await writeFile(options.out, text)
      outside.write(`The head of position ${number.format(signed.position)} is signed: ${options.out}\n`)
    }
    return EXIT.done
  })
}

async function readHead(path: string, publicKey: string): Promise<SignedHead> {
  const parsed = headFile.safeParse(parseJson(await readText(path)))
  if (!parsed.success) throw new Refusal(`${path}: it is no signed head`, EXIT.unreadableFile)
  const { format: _, ...signed } = parsed.data
  if (!isSignedBy(signed, publicKey)) {
    throw new Refusal(
      `${path}: its signature is not of the expected key: the file was changed, or belongs to another installation`,
    )
  }
  return signed
}

function linesOf(report: AuditReport, kept: SignedHead | undefined): string[] {
  const { from, to, links, heads, headsOfOtherKeys, fault } = report
  if (fault !== null)
    return [
      'CHANGED BEHIND THE PRODUCT:',
      `  ${wordsOf(fault)}`,
      'Keep a copy of the database as it is before anything else.',
    ]
  const walked = `${number.format(links)} links checked, ${number.format(from)} to ${number.format(to)}; every row agrees with its last link.`
  const signed = `${number.format(heads)} signed heads agree${headsOfOtherKeys > 0 ? `, and ${headsOfOtherKeys} of other keys were compared` : ''}.`
  return [
    walked,
    signed,
    ...(kept === undefined
      ? []
      : [`The head kept elsewhere (position ${number.format(kept.position)}) agrees.`]),
  ]
}

function wordsOf(fault: AuditFault): string {
  const where =
    fault.position === null
      ? ''
      : ` at position ${fault.position}${fault.id === null ? '' : `, id ${fault.id}`}`
  switch (fault.kind) {
    case 'edited':
      return `a link was edited${where}`
    case 'removed':
      return `a link was removed${where}`
    case 'inserted':
      return `a link was inserted${where}`
    case 'reordered':
      return `a link stands in another's place${where}`
    case 'replaced':
      return `a link was replaced by another${where}`
    case 'rewritten':
      return `the chain was rewritten: a signed head knows another link${where}`
    case 'head-forged':
      return `a signed head in the database is not signed by this key${where}`
    case 'row-changed':
      return `the ${fault.subjectKind} ${fault.subjectId} is “${fault.found}”, and its last link${where} says “${fault.linked}”`
    case 'row-edited':
      return `what the ${fault.subjectKind} ${fault.subjectId} says was edited; its last link${where} knows another content`
    case 'row-added':
      return `the ${fault.subjectKind} ${fault.subjectId} is there, and no link says that it came (${fault.found})`
    case 'row-deleted':
      return `the ${fault.subjectKind} ${fault.subjectId} is gone, and its last link${where} says “${fault.linked}”`
  }
}
