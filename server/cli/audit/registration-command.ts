import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { isRegistered, type RegistrationProof, type TreeHead } from '../../../sealing/index.ts'
import { registrationFile, treeHeadFile } from '../../../vocabulary/wire/registration.ts'
import {
  checkTree,
  findNewestHead,
  isTreeHeadSignedBy,
  type TreeFault,
} from '../../parties/registration/index.ts'
import { cancelled, EXIT, type Outside, Refusal, type Run, runTool, siteOption } from '../tool/index.ts'
import { parseJson, readKey, readText } from './read-files.ts'

const actor = { kind: 'job', name: 'audit' } as const
const number = new Intl.NumberFormat('en')

/** `vigia audit tree-head|tree|registration`: the tree of what was registered. */
export function registerRegistration(audit: Command, outside: Outside): void {
  audit
    .command('tree-head')
    .description('the newest signed root of the tree of what was registered; publish it, keep it elsewhere')
    .option('--out <file>', 'where to write it; printed when left out')
    .option(...siteOption)
    .action((options: { out?: string; site?: string }) =>
      treeHead(options, { ...outside, site: options.site }),
    )
  audit
    .command('tree')
    .description('build that tree again from its leaves, and hold every signed root against it')
    .option('--head <file>', 'a root that was kept elsewhere: finds a cut or rewritten tree')
    .option(
      '--key <file>',
      "the public key of that root's signature (PEM); this installation's own when left out",
    )
    .option('--json', 'one JSON object for machines')
    .addHelpText('after', treeHelp)
    .option(...siteOption)
    .action((options: { head?: string; key?: string; json?: boolean; site?: string }) =>
      tree(options, { ...outside, site: options.site }),
    )
  audit
    .command('registration')
    .description('check the proof of registration that somebody shows')
    .argument('<file>', 'the proof, as the page of reports saved it')
    .option('--key <file>', "the public key of its signature (PEM); this installation's own when left out")
    .addHelpText('after', registrationHelp)
    .option(...siteOption)
    .action((file: string, options: { key?: string; site?: string }) =>
      registration(file, options, { ...outside, site: options.site }),
    )
}

const treeHelp = `
Exit codes: 0 every root agrees · 1 failed · 3 the file cannot be read · 4 something was changed · 130 cancelled

Examples:
  npm run vigia -- audit tree-head --out /media/usb/tree-2026-03.json
  npm run vigia -- audit tree --head /media/usb/tree-2026-03.json`

const registrationHelp = `
Holds the proof against its own root, its signature against the key, and its root against the tree that lies here. It says
that a report was registered and on which day at the latest; which one it was, the note itself must show.

Exit codes: 0 it holds · 1 failed · 3 the file cannot be read · 4 it does not hold`

async function treeHead(options: { out?: string }, outside: Outside): Promise<void> {
  await runTool('audit tree-head', outside, async ({ tool }) => {
    const newest = await tool.job.transact(actor, findNewestHead)
    if (newest === null) throw new Refusal('nothing is signed yet; the server signs when an hour begins')
    const text = `${JSON.stringify({ format: 'vigia-tree-head-1', ...newest.head }, null, 2)}\n`
    if (options.out === undefined) outside.write(text)
    else {
      await writeFile(options.out, text)
      outside.write(
        `The root of ${number.format(newest.head.size)} leaves, as it was signed: ${options.out}\n`,
      )
    }
    return EXIT.done
  })
}

async function tree(
  options: { head?: string; key?: string; json?: boolean },
  outside: Outside,
): Promise<void> {
  await runTool('audit tree', outside, async (run) => {
    const key = await readKey(options.key, run)
    const kept = options.head === undefined ? undefined : await readTreeHead(options.head, key)
    const report = await checkAll(run, kept)
    outside.write(options.json ? `${JSON.stringify(report)}\n` : `${linesOf(report, kept).join('\n')}\n`)
    return report.fault === null ? EXIT.done : EXIT.refused
  })
}

const checkAll = async ({ tool, signal }: Run, kept: TreeHead | undefined) =>
  await tool.job.transact(actor, (work) =>
    checkTree(work, {
      publicKey: tool.keyring.auditKey.publicKey,
      keyId: tool.keyring.auditKey.id,
      kept,
      pause: () => cancelled(signal, 'Checking changes nothing.'),
    }),
  )

async function registration(file: string, options: { key?: string }, outside: Outside): Promise<void> {
  await runTool('audit registration', outside, async (run) => {
    const key = await readKey(options.key, run)
    const parsed = registrationFile.safeParse(parseJson(await readText(file)))
    if (!parsed.success) throw new Refusal(`${file}: it is no proof of registration`, EXIT.unreadableFile)
    const proof: RegistrationProof = parsed.data
    if (!(await isRegistered(proof)))
      throw new Refusal(`${file}: the report is not in the tree that the proof names`)
    if (!isTreeHeadSignedBy(proof.head, key)) throw wrongSignature(file)
    const { fault } = await checkAll(run, proof.head)
    if (fault !== null)
      throw new Refusal(`${file}: the proof holds, and the tree here does not: ${wordsOf(fault)}`)
    outside.write(
      `The report is registered: leaf ${number.format(proof.index + 1)} of ${number.format(proof.head.size)}, on ${proof.head.day} at the latest.\n`,
    )
    return EXIT.done
  })
}

async function readTreeHead(path: string, publicKey: string): Promise<TreeHead> {
  const parsed = treeHeadFile.safeParse(parseJson(await readText(path)))
  if (!parsed.success) throw new Refusal(`${path}: it is no root of that tree`, EXIT.unreadableFile)
  const { format: _, ...head } = parsed.data
  if (!isTreeHeadSignedBy(head, publicKey)) throw wrongSignature(path)
  return head
}

const wrongSignature = (path: string) =>
  new Refusal(
    `${path}: its signature is not of the expected key: the file was changed, or belongs to another installation`,
  )

function linesOf(
  report: Awaited<ReturnType<typeof checkTree>>,
  kept: TreeHead | undefined,
): readonly string[] {
  if (report.fault !== null)
    return [
      'CHANGED BEHIND THE PRODUCT:',
      `  ${wordsOf(report.fault)}`,
      'Keep a copy of the database as it is before anything else.',
    ]
  return [
    `${number.format(report.leaves)} leaves and ${number.format(report.heads)} signed roots agree.`,
    ...(kept === undefined ? [] : [`The root kept elsewhere (${number.format(kept.size)} leaves) agrees.`]),
  ]
}

function wordsOf({ kind, size }: TreeFault): string {
  const where = `the signed root of ${number.format(size)} leaves`
  switch (kind) {
    case 'leaf-missing':
      return `${where} has fewer leaves now: the tree was cut, or a backup older than that root was restored`
    case 'root-differs':
      return `${where} is not that of the leaves: one of them was changed`
    case 'head-forged':
      return `${where} is not signed by this key`
    case 'kept-differs':
      return `${where} was kept elsewhere, and the tree here has another or fewer leaves: it was rewritten, or a backup older than that root was restored`
  }
}
