import type {
  AlertDetail,
  AlertDraft,
  RecipientDraft,
  RecommendationDraft,
} from '../../vocabulary/wire/alert.ts'
import type { SignalSubmission } from '../../vocabulary/wire/signal.ts'
import { verifiedSignal } from './a-verified-signal.ts'
import { organizations, type PersonKey } from './test-country.ts'
import type { Reply, TestServer } from './test-server.ts'

const factor = { kind: 'level', level: 3, basis: ['verified-signals'] }

function succeed<T>(reply: Reply<T>): T {
  if (reply.status >= 300) throw new Error(`refused: ${reply.text}`)
  return reply.body
}

/** A situation with one verified signal and an approved assessment; by default an institution confirmed the signal. */
export async function assessedSituation(
  server: TestServer,
  modality: string,
  change: Partial<SignalSubmission> & { readonly ground?: string } = {},
): Promise<string> {
  const { ground = 'institution-confirms', ...signalChange } = change
  const signal = await verifiedSignal(server, signalChange, { ground })
  return await assessedFrom(server, { signalId: signal.id, modality, dangerNow: signalChange.dangerNow })
}

/** The situation of a verified signal, with an approved assessment. */
export async function assessedFrom(
  server: TestServer,
  of: { readonly signalId: string; readonly modality: string; readonly dangerNow?: boolean | undefined },
): Promise<string> {
  const { signalId, modality, dangerNow = false } = of
  const { id } = succeed(
    await server.as('carla').post<{ id: string }>('/api/v1/situations', { signalId, modality }),
  )
  const draft = {
    threat: factor,
    vulnerability: factor,
    capacity: { ...factor, level: 2 },
    chosenLevel: dangerNow ? 'imminent' : 'high',
    deviationReason: null,
  }
  const assessment = succeed(
    await server.as('carla').post<{ id: string }>(`/api/v1/situations/${id}/assessments`, draft),
  )
  succeed(
    await server.as('carla').post(`/api/v1/assessments/${assessment.id}/moves`, { to: 'in-peer-review' }),
  )
  succeed(await server.as('olga').post(`/api/v1/assessments/${assessment.id}/moves`, { to: 'approved' }))
  return id
}

const modalities = [
  'sexual-exploitation',
  'forced-labour',
  'servitude',
  'forced-begging',
  'irregular-adoption',
  'other',
]
const municipalities = ['0101', '0102', '0201', '0202']

/** Makes an assessed situation of its own at each call: one is open per territory, modality and compartment. */
export function situationsOf(server: TestServer) {
  let taken = 0
  return async (change: Parameters<typeof assessedSituation>[2] = {}): Promise<string> => {
    const territoryId = change.territoryId ?? municipalities[taken % municipalities.length] ?? '0101'
    const modality = modalities[Math.floor(taken / municipalities.length) % modalities.length] ?? 'other'
    taken += 1
    return await assessedSituation(server, modality, { ...change, territoryId })
  }
}

/** One complete recommendation, changed where a test cares. */
export function aRecommendation(change: Partial<RecommendationDraft> = {}): RecommendationDraft {
  return {
    id: crypto.randomUUID(),
    organizationId: organizations.childhood.id,
    verb: 'inspect',
    what: 'Revisar los locales nocturnos del muelle.',
    dueOn: '2026-06-30',
    evidenceRequired: 'Acta de la visita.',
    ...change,
  }
}

export function aDraft(change: Partial<AlertDraft> = {}): AlertDraft {
  return {
    revision: 0,
    kind: 'structural',
    title: 'Ofertas de trabajo falsas en el muelle',
    sections: {
      location: 'Zona del muelle.',
      population: 'Adolescentes fuera de la escuela.',
      context: 'Temporada de cosecha.',
      threat: 'Reclutamiento con ofertas falsas.',
      vulnerability: 'Pocas alternativas.',
      capacity: 'Comité activo.',
      rights: 'Integridad y libertad.',
    },
    recommendations: [aRecommendation()],
    recipients: [],
    ...change,
  }
}

export const aRecipient = (change: Partial<RecipientDraft>): RecipientDraft => ({
  organizationId: null,
  placeId: null,
  part: 'informed',
  excluded: false,
  ...change,
})

export const safeCheck = {
  couldSingleOutReporter: 'no',
  couldWarnTrafficker: 'no',
  note: '',
  warningsReviewed: true,
} as const

export async function draftedAlert(
  server: TestServer,
  situationId: string,
  draft: AlertDraft = aDraft(),
): Promise<string> {
  const { id } = succeed(
    await server.as('carla').post<{ id: string }>('/api/v1/alerts', { situationId, kind: draft.kind }),
  )
  succeed(await server.as('carla').put(`/api/v1/alerts/${id}/draft`, draft))
  return id
}

/** A draft that was checked and handed to the second person. */
export async function sentAlert(
  server: TestServer,
  situationId: string,
  draft: AlertDraft = aDraft(),
): Promise<string> {
  const id = await draftedAlert(server, situationId, draft)
  succeed(await server.as('carla').post(`/api/v1/alerts/${id}/check`, safeCheck))
  succeed(await server.as('carla').post(`/api/v1/alerts/${id}/send-for-signature`))
  return id
}

/** An alert that two people signed. */
export async function issuedAlert(
  server: TestServer,
  situationId: string,
  draft: AlertDraft = aDraft(),
): Promise<string> {
  const id = await sentAlert(server, situationId, draft)
  const { revision } = await readAlert(server, id, 'delia')
  succeed(await server.as('delia').post(`/api/v1/alerts/${id}/sign`, { revision }))
  return id
}

export async function readAlert(
  server: TestServer,
  id: string,
  person: PersonKey = 'carla',
): Promise<AlertDetail> {
  return succeed(await server.as(person).get<AlertDetail>(`/api/v1/alerts/${id}`))
}
