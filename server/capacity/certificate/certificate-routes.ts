import { z } from 'zod'
import { packToken } from '../../../interchange/badges/index.ts'
import * as wire from '../../../vocabulary/wire/certificate.ts'
import { id, idParams } from '../../../vocabulary/wire/common.ts'
import { founders, roleIds } from '../../../vocabulary/words/index.ts'
import { deedsOf } from '../../commitment/index.ts'
import { printsOf, type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getCertificate } from './certificate-store.ts'
import { listCertificates, viewCertificate } from './certificate-views.ts'
import { openCertificateDocument } from './document/index.ts'
import { proposeFounding } from './found-certificate.ts'
import { issueCertificate } from './issue-certificate.ts'
import { listBases } from './list-bases.ts'
import { listCertifiable } from './list-certifiable.ts'
import { moveCertificate } from './move-certificate.ts'
import { signCertificate } from './sign-certificate.ts'
import type { CertificateParts } from './sign-credential.ts'
import { publicKeysOf, statusListSigner } from './status-list.ts'
import { workQualityRoutes } from './work-quality-routes.ts'

type Parts = CertificateParts & {
  readonly demo?: boolean
  /** Reached over TLS, whoever ends it. */
  readonly secure?: boolean
}

const tag = 'certificates'
const deed = deedsOf(tag)
/** Everybody who works here; what a donor sees is published figures. */
const workers = roleIds.filter((role) => role !== 'donor')
const keepers = ['trainer', 'supervisor'] as const

/** What somebody was found able to do, and which work it opens. */
export function certificateRoutes(parts: Parts): Route[] {
  return [
    ...publicRoutes(parts),
    ...readingRoutes(),
    credentialRoute(),
    ...issuingRoutes(parts),
    ...foundingRoutes(parts),
    ...printRoutes(parts),
    ...workQualityRoutes(),
  ]
}

/** What anybody needs to verify a certificate without asking about it. */
function publicRoutes({ badges }: Parts): Route[] {
  const signList = statusListSigner(badges)
  return [
    route({
      method: 'GET',
      url: '/api/v1/certificates/keys',
      summary: 'The public keys that sign certificates',
      tag,
      permit: 'everyone',
      reply: wire.badgeKeys,
      handle: async () => publicKeysOf(badges),
    }),
    route({
      method: 'GET',
      url: '/api/v1/certificates/status-list',
      summary: 'The state of every certificate in one signed list: nobody learns which one is checked',
      tag,
      permit: 'everyone',
      reply: wire.badgeStatusList,
      handle: async ({ work }) => ({ list: await signList(work) }),
    }),
  ]
}

function readingRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/certificates',
      summary: 'Certificates that the asker may know of, the newest first',
      tag,
      permit: workers,
      query: wire.certificateListQuery,
      reply: wire.certificateList,
      handle: async ({ work, query, identity }) => await listCertificates(work, query, identity),
    }),
    route({
      method: 'GET',
      url: '/api/v1/certificates/people',
      summary: 'Whose work asks for a certificate: whom one may be issued to, by name',
      tag,
      permit: ['trainer', 'supervisor', 'project-team', 'administrator'],
      query: wire.certifiableQuery,
      reply: wire.certifiable,
      handle: async ({ work, query }) => await listCertifiable(work, query),
    }),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/certificates/bases',
      summary:
        'On what a certificate of this person may rest: tests passed, practice scored or observed, cohorts',
      tag,
      permit: ['trainer'],
      query: wire.certificateBasesQuery,
      reply: wire.certificateBases,
      handle: async ({ work, query }) => await listBases(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/certificates/:id',
      summary: 'One certificate',
      tag,
      permit: workers,
      params: idParams,
      reply: wire.certificateRow,
      handle: async ({ work, params, identity }) => await viewCertificate(work, params.id, identity),
    }),
  ]
}

function credentialRoute(): Route {
  return route({
    method: 'GET',
    url: '/api/v1/certificates/:id/credential',
    summary: 'The signed credential, to keep or to show',
    tag,
    permit: workers,
    sessionAlone: true,
    params: idParams,
    reply: wire.certificateCredential,
    handle: async ({ work, params }) => {
      const { credential, state } = await getCertificate(work, params.id)
      if (credential === null) throw Problem.of('move-not-allowed', '/state', state)
      return { credential, packed: packToken(credential) }
    },
  })
}

function issuingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/certificates',
      summary:
        'Issues a certificate for 24 months, on what is held of its holder; on what was told, once somebody else signs',
      tag,
      permit: ['trainer'],
      body: wire.newCertificate,
      reply: wire.certificateMade,
      status: 201,
      handle: async ({ work, body }) => {
        const { personId, participantId, ...said } = body
        if ((personId === null) === (participantId === null))
          throw Problem.of('invalid-input', '/personId', 'either-one')
        const subject = personId === null ? { participantId: participantId ?? '' } : { personId }
        return await issueCertificate(work, { ...said, subject }, parts)
      },
    }),
    deed({
      url: '/api/v1/certificates/:id/move',
      summary: 'Suspends a certificate, gives it back, or revokes it',
      permit: keepers,
      body: wire.certificateMove,
      act: async (work, { id, body, mover }) => await moveCertificate(work, { id, ...body }, mover),
    }),
  ]
}

function foundingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/certificates/founding',
      summary: 'The first of two signatures under a certificate that starts a country',
      tag,
      permit: founders,
      body: wire.newFounding,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await proposeFounding(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/certificates/:id/sign',
      summary: 'The second signature, by somebody else',
      permit: founders,
      act: async (work, { id }) => await signCertificate(work, id, parts),
    }),
    deed({
      url: '/api/v1/certificates/:id/decline',
      summary: 'Somebody else does not sign it, for a reason',
      permit: founders,
      body: wire.certificateEnd,
      act: async (work, { id, body, mover }) =>
        await moveCertificate(work, { id, to: 'declined', reason: body.reason }, mover),
    }),
  ]
}

function printRoutes(parts: Parts): Route[] {
  return printsOf({
    url: '/api/v1/certificates/:id/print',
    what: 'The certificate, with a code that is verified without a network,',
    tag,
    permit: workers,
    sessionAlone: true,
    params: idParams,
    query: wire.certificatePrintQuery,
    open: async ({ work, params, query, request }) => ({
      document: await openCertificateDocument(work, {
        id: params.id,
        ...query,
        origin: `${parts.secure ? 'https' : request.protocol}://${request.host}`,
        demo: parts.demo === true,
      }),
      name: 'certificate',
    }),
  })
}
