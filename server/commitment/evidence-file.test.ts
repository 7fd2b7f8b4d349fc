import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBase64url, openFile, openSealedKey } from '../../sealing/index.ts'
import type { CommitmentDetail, EvidenceFile, EvidenceReaders } from '../../vocabulary/wire/commitment.ts'
import {
  aCommitment,
  aSealedFile,
  aSealingDesk,
  type PersonKey,
  type SealingDesk,
  startTestServer,
  type TestServer,
} from '../testing/index.ts'

let server: TestServer
let desks: Record<'analysis' | 'ombudsman' | 'organization' | 'triage', SealingDesk>
beforeAll(async () => {
  server = await startTestServer()
  desks = {
    analysis: await aSealingDesk(server, 'analysis'),
    ombudsman: await aSealingDesk(server, 'ombudsman'),
    organization: await aSealingDesk(server, 'organization'),
    triage: await aSealingDesk(server, 'triage'),
  }
})
afterAll(async () => await server.stop())

/** Something accepted, with one piece of evidence: the address of its file. */
async function aPiece(): Promise<{ url: string; file: string }> {
  const { id } = await aCommitment(server, 'agreement')
  const url = `/api/v1/commitments/${id}`
  const flor = server.as('flor')
  await flor.post(`${url}/accept`, { promisedOn: '2026-03-10' })
  await flor.post(`${url}/evidence`, { kind: 'document', reference: 'Acta 4' })
  const { evidence } = (await flor.get<CommitmentDetail>(url)).body
  return { url, file: `${url}/evidence/${evidence[0]?.id}/file` }
}

const hasFile = async (who: PersonKey, url: string) =>
  (await server.as(who).get<CommitmentDetail>(url)).body.evidence[0]?.hasFile

async function opened(file: EvidenceFile, desk: SealingDesk): Promise<string> {
  const wrap = file.wraps.find(({ deskKeyId }) => deskKeyId === desk.deskKeyId)
  const sealed = { publicKey: fromBase64url(file.publicKey), sealed: fromBase64url(wrap?.sealed ?? '') }
  const { privateKey } = await openSealedKey(desk.privateKey, sealed)
  const plain = await openFile(privateKey, fromBase64url(file.ciphertext), file.id)
  return `${plain.name}: ${new TextDecoder().decode(plain.bytes)}`
}

describe('a file that shows that something was done', () => {
  test('opens to the owner’s desk and to those who verify', async () => {
    const { url, file } = await aPiece()
    const readers = (await server.as('flor').get<EvidenceReaders>(`${url}/evidence-readers`)).body.items
    expect(readers.map(({ desk }) => desk).sort()).toEqual(['analysis', 'ombudsman', 'organization'])
    const sent = await aSealedFile([desks.organization, desks.analysis, desks.ombudsman], 'lista firmada')
    expect((await server.as('flor').post(file, sent)).status).toBe(200)
    const expected = 'acta.pdf: lista firmada'
    expect(await opened((await server.as('flor').get<EvidenceFile>(file)).body, desks.organization)).toBe(
      expected,
    )
    expect(await opened((await server.as('carla').get<EvidenceFile>(file)).body, desks.analysis)).toBe(
      expected,
    )
    expect(await opened((await server.as('hilda').get<EvidenceFile>(file)).body, desks.ombudsman)).toBe(
      expected,
    )
    expect(await hasFile('carla', url)).toBe(true)
  })

  test('is nothing to anybody else, who does not even learn that it is there', async () => {
    const { url, file } = await aPiece()
    await server.as('flor').post(file, await aSealedFile([desks.organization, desks.analysis]))
    expect(await hasFile('gilda', url)).toBe(false)
    for (const who of ['gilda', 'hilda', 'elsa'] as const)
      expect([who, (await server.as(who).get(file)).status]).toEqual([who, 404])
    for (const who of ['nora', 'mara', 'alba', 'lola', 'sara'] as const)
      expect([who, (await server.as(who).get(file)).status]).toEqual([who, 403])
    expect((await server.public.get(file)).status).toBe(401)
  })

  test('is refused when nobody who verifies could open it, or a desk could that has no part in it', async () => {
    const { file } = await aPiece()
    for (const to of [
      [desks.organization],
      [desks.analysis, desks.triage],
      [desks.analysis, desks.analysis],
    ]) {
      const reply = await server.as('flor').post<{ fields: unknown }>(file, await aSealedFile(to))
      expect([reply.status, reply.body.fields]).toEqual([
        400,
        [{ field: '/key/wraps', code: 'wrong-recipients' }],
      ])
    }
  })

  test('comes from whoever added the evidence, once', async () => {
    const { file } = await aPiece()
    const sent = async () => await aSealedFile([desks.analysis])
    expect((await server.as('gilda').post(file, await sent())).status).toBe(403)
    expect((await server.as('flor').post(file, await sent())).status).toBe(200)
    expect((await server.as('flor').post(file, await sent())).status).toBe(409)
  })

  test('leaves a link when it is opened', async () => {
    const { file } = await aPiece()
    await server.as('flor').post(file, await aSealedFile([desks.analysis]))
    await server.as('carla').get(file)
    const log = await server
      .as('karla')
      .get<{ items: { kind: string; subjectId: string }[] }>('/api/v1/audit/links?show=openings&limit=100')
    const evidenceId = file.split('/').at(-2)
    expect(
      log.body.items.some((link) => link.kind === 'opening.evidence' && link.subjectId === evidenceId),
    ).toBe(true)
  })
})
