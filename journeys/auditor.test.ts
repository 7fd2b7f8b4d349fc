import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { become, goTo } from './steps/index.ts'

const arrive = useBrowser()
const program = fileURLToPath(new URL('../server/cli/vigia.mjs', import.meta.url))
const run = promisify(execFile)
/** What the auditor types at her own machine, without a network. */
const vigia = async (...words: string[]) => (await run(process.execPath, [program, ...words])).stdout

describe('a named auditor counts the votes of a workshop again', () => {
  let folder: string
  let auditor: Visitor
  let told = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vigia-auditor-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const file = (name: string) => join(folder, name)
  /** A round of opinions: a command counts those again; ratings have another form. */
  const opinions = () =>
    auditor.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Opiniones' }).first()

  test('her first screen says that she is named, and leads to what she may receive', async () => {
    auditor = await arrive({ at: demonstration(), size: desktop })
    await become(auditor, 'Karla Fontrea')
    await auditor.follow('Ver qué puede recibir')
    await auditor.arriveAt('Auditoría de votos')
    await auditor.sees(/^Por qué usted: /)
    await auditor.look('auditor-votes')
  })

  test('she receives the signed votes, and holds them against the key that the site publishes', async () => {
    const { page } = auditor
    told = (await opinions().locator('code').textContent()) ?? ''
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      auditor.tap(opinions().getByRole('link', { name: 'Recibir los votos firmados (ZIP)' })),
    ])
    await zip.saveAs(file('votes.zip'))
    const head = await fetch(`${demonstration()}/api/v1/public/registration/head`)
    await writeFile(file('site-key.pem'), ((await head.json()) as { publicKey: string }).publicKey)
    expect(await vigia('snapshot', 'verify', file('votes.zip'), '--key', file('site-key.pem'))).toContain(
      told,
    )
    const key = await readFile(file('site-key.pem'), 'utf8')
    await writeFile(
      file('other-key.pem'),
      key.replace(/^(MCow.{20})(.)/m, (_, start, one) => start + (one === 'A' ? 'B' : 'A')),
    )
    await expect(
      vigia('snapshot', 'verify', file('votes.zip'), '--key', file('other-key.pem')),
    ).rejects.toMatchObject({ code: 4 })
  })

  test('the second command counts every voice of the file', async () => {
    const parts = unzipSync(new Uint8Array(await readFile(file('votes.zip'))))
    for (const name of ['participants-votes.csv', 'comments.csv'])
      await writeFile(file(name), parts[name] ?? new Uint8Array())
    const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString()) as {
      counts: { voters: number; statements: number }
    }
    const counted = JSON.parse(
      await vigia('consensus', file('participants-votes.csv'), '--comments', file('comments.csv'), '--json'),
    ) as { participants: unknown[]; statements: unknown[] }
    expect(counted.participants.length).toBe(manifest.counts.voters)
    expect(counted.statements.length).toBeGreaterThan(0)
  })

  test('who keeps the workshop sees that she received them, and receives none', async () => {
    const title = await auditor.page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .first()
      .textContent()
    const votes = await opinions().getByRole('link', { name: /ZIP/ }).getAttribute('href')
    const keeper = await arrive({ at: demonstration(), size: telephone })
    await become(keeper, 'Nora Quintel')
    await goTo(keeper, 'Talleres')
    await keeper.follow(new RegExp(String(title).replace(/^.*?: /, '')))
    await keeper.press('Sala y rondas')
    await keeper.sees(/^Veces que recibió los votos: [1-9]/)
    await keeper.look('auditors-of-a-workshop')
    // As if there were none: whoever may not have them does not learn of them either.
    expect((await keeper.page.request.get(String(votes))).status()).toBe(404)
  })
})
