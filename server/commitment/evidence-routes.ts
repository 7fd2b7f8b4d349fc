import * as wire from '../../vocabulary/wire/commitment.ts'
import { done, idParams } from '../../vocabulary/wire/common.ts'
import type { SealedParts } from '../parties/sealed/index.ts'
import { type Route, route } from '../platform/http/index.ts'
import { attachFile, openEvidenceFile, readersOfEvidence } from './evidence-file.ts'

const tag = 'commitments'
const owners = ['liaison', 'local-coordinator', 'organization-member'] as const
const openers = [...owners, 'case-worker', 'analyst', 'approver', 'ombudsman'] as const
/** Four mebibytes of file, in base64url, with its wraps. */
const fileBytes = 6 * 1024 * 1024

/** Files that show that something was done, sealed from browser to browser. */
export function evidenceRoutes(parts: SealedParts): Route[] {
  const common = { tag, sessionAlone: true } as const
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/v1/commitments/:id/evidence-readers',
      summary: 'To whose keys a file is sealed that shows that this was done',
      permit: owners,
      params: idParams,
      reply: wire.evidenceReaders,
      handle: async ({ work, params }) => await readersOfEvidence(work, params.id),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/commitments/:id/evidence/:evidenceId/file',
      summary: 'Attach a file that was cleaned and sealed in the browser',
      permit: owners,
      params: wire.evidenceParams,
      body: wire.newEvidenceFile,
      bodyLimit: fileBytes,
      reply: done,
      async handle({ work, params, body }) {
        await attachFile(work, { commitmentId: params.id, evidenceId: params.evidenceId, ...body }, parts)
        return { done: true as const }
      },
    }),
    route({
      ...common,
      method: 'GET',
      url: '/api/v1/commitments/:id/evidence/:evidenceId/file',
      summary: 'The sealed file of a piece of evidence; each opening is remembered',
      permit: openers,
      params: wire.evidenceParams,
      reply: wire.evidenceFile,
      handle: async ({ work, params }) =>
        await openEvidenceFile(work, { commitmentId: params.id, evidenceId: params.evidenceId }, parts),
    }),
  ]
}
