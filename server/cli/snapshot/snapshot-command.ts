import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { SnapshotManifest } from '../../../vocabulary/wire/vote-snapshot.ts'
import { checkSnapshot, type SnapshotFault } from '../../governance/live/index.ts'
import { EXIT, type Outside, printable, Refusal, runCommand, theProcess } from '../tool/index.ts'

const number = new Intl.NumberFormat('en')

const help = `
Needs the file and the key, and nothing else: no installation, no network. Take the key from the site itself (its public address
/api/v1/public/registration/head tells it) or from somebody you trust, never from whoever gave you the file.

Exit codes: 0 it holds · 2 wrong use · 3 a file cannot be read, or is no snapshot · 4 it does not hold

Examples:
  npm run vigia -- snapshot verify votes-TL-2026-001-1.zip --key site-key.pem
  unzip votes-TL-2026-001-1.zip && npm run vigia -- consensus participants-votes.csv --comments comments.csv`

/** Adds `snapshot verify` to a program. */
export function registerSnapshot(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  program
    .command('snapshot')
    .description('the votes of a round, as a site signed them')
    .command('verify')
    .description("hold a snapshot against the site's key and against the digests that the round published")
    .argument('<file>', 'the zip, as it was fetched')
    .requiredOption('--key <file>', 'the public key of the site (PEM)')
    .option('--json', 'print the manifest instead of text')
    .addHelpText('after', help)
    .action((file: string, options: { key: string; json?: boolean }) =>
      runCommand('snapshot verify', outside, async () => {
        const key = await readKey(options.key)
        const { fault, manifest } = checkSnapshot(await read(file), key)
        if (fault !== null) throw refusalOf(file, fault)
        outside.write(
          options.json ? `${JSON.stringify(manifest, null, 2)}\n` : `${linesOf(manifest).join('\n')}\n`,
        )
        return EXIT.done
      }),
    )
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new Refusal(`${path}: it cannot be opened`, EXIT.unreadableFile)
  }
}

async function readKey(path: string): Promise<string> {
  const text = Buffer.from(await read(path)).toString('utf8')
  try {
    if (createPublicKey(text).asymmetricKeyType === 'ed25519') return text
  } catch {
    // Told below, in the same words as another kind of key.
  }
  throw new Refusal(`${path}: it is no Ed25519 public key in PEM`, EXIT.unreadableFile)
}

function refusalOf(file: string, fault: SnapshotFault): Refusal {
  switch (fault.kind) {
    case 'no-snapshot':
      return new Refusal(`${file}: it is no snapshot of votes`, EXIT.unreadableFile)
    case 'wrong-signature':
      return new Refusal(
        `${file}: its signature is not of the expected key: the file was changed, or belongs to another site`,
      )
    case 'changed-file':
      return new Refusal(`${file}: ${printable(fault.name)} is not the file that was signed`)
    case 'other-votes':
      return new Refusal(`${file}: the votes in it are not those whose digest the round published`)
  }
}

function linesOf({
  audience,
  site,
  workshop,
  round,
  counts,
  madeAt,
  votesSha256,
}: SnapshotManifest): string[] {
  const of = [workshop, `round ${number.format(round.ordinal)}`, round.title].filter(Boolean).join(', ')
  return [
    `Signed by ${printable(site)} on ${madeAt.slice(0, 10)}, ${audience === 'public' ? 'for everybody' : 'for an auditor'}: ${printable(of)}, closed on ${round.closedAt.slice(0, 10)}.`,
    `${number.format(counts.voters)} voters, ${number.format(counts.statements)} statements, ${number.format(counts.votes)} votes. Every file is the one that was signed.`,
    `The votes are those of the digest ${votesSha256}: compare it with the one that the round published.`,
  ]
}
