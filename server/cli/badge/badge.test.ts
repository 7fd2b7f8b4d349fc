import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BadgeSigner, makeBadge, makeStatusList, packToken } from '../../../interchange/badges/index.ts'
import { badgeSignerOf, newBadgePem } from '../../platform/keys/index.ts'
import { SettableClock } from '../../platform/time.ts'
import { registerBadge } from './index.ts'

let home = ''
let signer: BadgeSigner
let other: BadgeSigner
const begins = new Date('2026-03-02T15:00:00Z')
const ends = new Date('2028-03-02T15:00:00Z')
const facts = {
  id: '6e0b2e62-8fb0-4f4b-9d1f-0d6f6f9e4b11',
  subject: 'a3a2c6d0-77b3-4a51-9f0e-3b1f1d2c4e5f',
  code: 'c2/2',
  name: 'Reconocer señales',
  assessorRole: 'trainer',
  evidence: 'observation',
  validFrom: begins,
  validUntil: ends,
  statusIndex: 77,
}
const at = (name: string) => join(home, name)

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-badge-'))
  signer = await badgeSignerOf(newBadgePem())
  other = await badgeSignerOf(newBadgePem())
  const token = await makeBadge(facts, { signer, issuerName: 'Vigía · Zelandia' })
  const now = new Date('2026-06-01T00:00:00Z')
  const [head = '', body = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
  const longer = Buffer.from(JSON.stringify({ ...claims, exp: 4_000_000_000 })).toString('base64url')
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none', kid: signer.keyId })).toString('base64url')
  const list = async (state?: 'revoked' | 'suspended') =>
    await makeStatusList(state === undefined ? [] : [{ index: 77, state }], { signer, now })
  const files = {
    'good.jwt': `${token}\n`,
    'address.txt': `https://vigia.example/certificado/#${packToken(token)}`,
    'longer.jwt': `${head}.${longer}.${signature}`,
    'none.jwt': `${unsigned}.${body}.`,
    'theirs.jwt': await makeBadge(facts, { signer: other, issuerName: 'Vigía · Zelandia' }),
    'nothing.jwt': 'good morning',
    'keys.json': JSON.stringify({ keys: [signer.publicJwk] }),
    'list.jwt': await list(),
    'revoked.jwt': await list('revoked'),
    'suspended.json': JSON.stringify({ list: await list('suspended') }),
    'other-list.jwt': await makeStatusList([], { signer: other, now }),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(at(name), text)
})
afterAll(() => rm(home, { recursive: true }))

// The network is off: whatever tried to reach it would fail the test.
const { connect } = Socket.prototype
let reached = 0
beforeEach(() => {
  reached = 0
  Socket.prototype.connect = () => {
    reached += 1
    throw new Error('the network is off')
  }
})
afterEach(() => {
  Socket.prototype.connect = connect
  expect(reached).toBe(0)
})

async function verify(words: readonly string[], when = '2026-06-01T00:00:00Z', input = '') {
  const said = { out: '', error: '', code: 0 }
  const program = new Command('vigia')
  registerBadge(program, {
    write: (text) => {
      said.out += text
    },
    writeError: (text) => {
      said.error += text
    },
    setExitCode: (code) => {
      said.code = code
    },
    env: { VIGIA_HOME: at('nowhere') },
    clock: new SettableClock(new Date(when)),
    readInput: async () => input,
  })
  await program.parseAsync(['badge', 'verify', ...words], { from: 'user' })
  return said
}
const known = () => ['--issuer', at('keys.json')]

describe('vigia badge verify, with the network off', () => {
  test('says what a good one says, and of when the list is', async () => {
    const { out, code } = await verify([at('good.jwt'), ...known(), '--status', at('list.jwt')])
    expect(code).toBe(0)
    expect(out).toContain(
      'It holds. Reconocer señales (c2/2), by Vigía · Zelandia: observation, assessed by trainer.',
    )
    expect(out).toContain('By the list of states of 2026-06-01 00:00 UTC it stands.')
  })

  test('reads the address of the code on paper, and what is piped into it', async () => {
    expect((await verify([at('address.txt'), ...known()])).code).toBe(0)
    const token = packToken(await makeBadge(facts, { signer, issuerName: '' }))
    expect((await verify(['-', ...known()], undefined, token)).code).toBe(0)
  })

  test('says that nobody can tell whether it was revoked when no list is given', async () => {
    expect((await verify([at('good.jwt'), ...known()])).out).toContain(
      'nobody can tell here whether it was revoked',
    )
  })

  test.each([
    ['tampered with', 'longer.jwt', 'list.jwt', '2026-06-01T00:00:00Z', 'its signature does not hold', 4],
    ['of no algorithm', 'none.jwt', 'list.jwt', '2026-06-01T00:00:00Z', 'another way of signing', 4],
    ['of another issuer', 'theirs.jwt', 'list.jwt', '2026-06-01T00:00:00Z', 'not issued by whoever', 4],
    ['not yet valid', 'good.jwt', 'list.jwt', '2026-03-01T00:00:00Z', 'it is not valid yet', 4],
    ['expired', 'good.jwt', 'list.jwt', '2028-03-02T15:00:00Z', 'its time is over', 4],
    ['revoked', 'good.jwt', 'revoked.jwt', '2026-06-01T00:00:00Z', 'it was revoked', 4],
    ['suspended', 'good.jwt', 'suspended.json', '2026-06-01T00:00:00Z', 'it is suspended', 4],
    [
      'with a list of somebody else',
      'good.jwt',
      'other-list.jwt',
      '2026-06-01T00:00:00Z',
      'fetch it again',
      4,
    ],
    ['no credential at all', 'nothing.jwt', 'list.jwt', '2026-06-01T00:00:00Z', 'it is no credential', 3],
    ['a file that is not there', 'missing.jwt', 'list.jwt', '2026-06-01T00:00:00Z', 'it cannot be opened', 3],
  ])(
    'refuses one that is %s, with a sentence and its exit code',
    async (_what, file, list, when, sentence, code) => {
      const words = [at(file), ...known(), '--status', at(list)]
      const told = await verify(words, when)
      expect(told).toMatchObject({ out: '', code })
      expect(told.error).toContain(sentence)
      if (!file.startsWith('missing')) {
        const json = await verify([...words, '--json'], when)
        expect(json.code).toBe(code)
        expect(JSON.parse(json.out)).toMatchObject({ holds: false, refusal: expect.any(String) })
      }
    },
  )

  test('asks for the issuer’s keys where no installation is, and makes none', async () => {
    expect(await verify([at('good.jwt')])).toMatchObject({
      code: 3,
      error: expect.stringContaining('--issuer'),
    })
  })
})
