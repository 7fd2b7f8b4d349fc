import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { z } from 'zod'
import {
  type BadgeKeySet,
  type BadgeRefusal,
  type BadgeVerdict,
  unpackToken,
  verifyBadge,
} from '../../../interchange/badges/index.ts'
import { readConfiguration } from '../../configuration.ts'
import { badgeSignerOf } from '../../platform/keys/index.ts'
import { EXIT, type Outside, printable, Refusal, runCommand, theProcess } from '../tool/index.ts'

const help = `
Needs the credential and the issuer's keys, and no network: a JSON Web Token, or the address that the code on paper leads to.
Take the keys and the list of states from the issuer itself (its public addresses /api/v1/certificates/keys and
/api/v1/certificates/status-list), never from whoever shows the certificate. Without --issuer it is held against the key of this
installation. Without --status nobody can tell whether it was revoked, and the answer says so.

Exit codes: 0 it holds · 2 wrong use · 3 a file cannot be read, or is no credential · 4 it does not hold

Examples:
  npm run vigia -- badge verify certificate.jwt --issuer keys.json --status list.jwt
  pbpaste | npm run vigia -- badge verify - --issuer keys.json --json`

interface Options {
  readonly issuer?: string
  readonly status?: string
  readonly json?: boolean
}

/** Adds `badge verify` to a program. */
export function registerBadge(
  program: Command,
  given: Partial<Outside> & { readonly readInput?: () => Promise<string> } = {},
): void {
  const { readInput = () => text(process.stdin), ...others } = given
  const outside = { ...theProcess, ...others }
  program
    .command('badge')
    .description('certificates of competency, as Open Badges 3.0')
    .command('verify')
    .description('say whether a certificate holds: signature, issuer, days and state')
    .argument('<file>', 'the credential; - reads it from the input')
    .option('--issuer <keys.json>', "the issuer's public keys; this installation's own when left out")
    .option('--status <list.jwt>', "the issuer's list of states, as it was fetched")
    .option('--json', 'one JSON object for machines')
    .addHelpText('after', help)
    .action((file: string, options: Options) =>
      runCommand('badge verify', outside, async () => {
        const said = file === '-' ? await readInput() : await read(file)
        const verdict = await verifyBadge({
          token: tokenIn(said),
          keys: options.issuer === undefined ? await ownKeys(outside) : await readKeys(options.issuer),
          statusList: options.status === undefined ? undefined : listIn(await read(options.status)),
          now: outside.clock.now(),
        })
        return tell(verdict, { file, options, outside })
      }),
    )
}

/** What was shown: a token, or an address with one packed behind its hash. */
function tokenIn(said: string): string {
  const shown = said.trim()
  const hash = shown.indexOf('#')
  return unpackToken(hash < 0 ? shown : shown.slice(hash + 1)) ?? shown
}

function tell(
  verdict: BadgeVerdict,
  to: { readonly file: string; readonly options: Options; readonly outside: Outside },
): number {
  const { refusal, facts, listFrom } = verdict
  const { file, options, outside } = to
  if (options.json === true) {
    outside.write(`${JSON.stringify({ holds: refusal === null, ...verdict })}\n`)
  }
  if (refusal !== null) {
    const exitCode = refusal === 'unreadable' ? EXIT.unreadableFile : EXIT.refused
    if (options.json === true) return exitCode
    throw new Refusal(`${printable(file)}: ${sentences[refusal]}`, exitCode)
  }
  if (options.json === true || facts === null) return EXIT.done
  const list =
    listFrom === null
      ? 'No list of states was given: nobody can tell here whether it was revoked.'
      : `By the list of states of ${listFrom.slice(0, 16).replace('T', ' ')} UTC it stands.`
  outside.write(
    `It holds. ${printable(facts.name)} (${printable(facts.code)}), by ${printable(facts.issuer)}: ${printable(facts.evidence)}, assessed by ${printable(facts.assessorRole)}.\nValid from ${facts.validFrom.slice(0, 10)} until ${facts.validUntil.slice(0, 10)}.\n${list}\n`,
  )
  return EXIT.done
}

const sentences: Readonly<Record<BadgeRefusal, string>> = {
  unreadable: 'it is no credential',
  'other-algorithm': 'it names another way of signing than ES256, or none: it is not looked into',
  'wrong-issuer': 'it was not issued by whoever these keys belong to',
  tampered: 'its signature does not hold: it was changed, or made up',
  'not-yet-valid': 'it is not valid yet',
  expired: 'its time is over',
  suspended: 'it is suspended',
  revoked: 'it was revoked',
  replaced: 'a newer one has taken its place',
  'list-unusable': 'the list of states is not of this issuer, or was changed: fetch it again',
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Refusal(`${path}: it cannot be opened`, EXIT.unreadableFile)
  }
}

const keyFile = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) })
const listFile = z.object({ list: z.string() })

async function readKeys(path: string): Promise<BadgeKeySet> {
  const parsed = keyFile.safeParse(jsonIn(await read(path)))
  if (!parsed.success) throw new Refusal(`${path}: it holds no public keys`, EXIT.unreadableFile)
  return parsed.data as BadgeKeySet
}

/** The token alone, or the answer of the address that it was fetched from. */
function listIn(said: string): string {
  const parsed = listFile.safeParse(jsonIn(said))
  return parsed.success ? parsed.data.list : said
}

function jsonIn(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    return null
  }
}

async function ownKeys(outside: Outside): Promise<BadgeKeySet> {
  const { home } = readConfiguration(outside.env, { demo: false })
  const path = join(home, 'keys', 'badges.pem')
  try {
    const { publicJwk } = await badgeSignerOf(await readFile(path, 'utf8'))
    return { keys: [publicJwk] }
  } catch {
    throw new Refusal(
      `${path}: no key of an installation is here; name the issuer's with --issuer`,
      EXIT.unreadableFile,
    )
  }
}
