import { randomUUID } from 'node:crypto'
import type { PledgeDraft, SignatoryDraft, SigningDraft } from '../../vocabulary/wire/pact.ts'
import { organizations, personId } from './test-country.ts'
import type { TestServer } from './test-server.ts'

export const aPact = {
  placeId: 'ZL',
  name: { es: 'Pacto de la Costa', fr: 'Pacte de la Côte', en: 'Pact of the Coast' },
  text: { es: 'Quien firma rechaza la trata de personas y se compromete con fecha.', fr: '', en: '' },
  precepts: ['reject-exploitation', 'report', 'foster-awareness'],
  joinedOn: '2021-05-04',
  source: 'Boletín oficial 12',
  validFrom: '2021-05-04',
}

export const aPledge = (change: Partial<PledgeDraft> = {}): PledgeDraft => ({
  id: randomUUID(),
  precept: 'report',
  line: 'protection',
  what: 'Formar a quienes atienden al público.',
  dueOn: '2026-06-30',
  evidenceRequired: 'Lista de asistencia',
  organizationId: null,
  territoryId: '0101',
  ...change,
})

export const aSignatory = (change: Partial<SignatoryDraft> = {}): SignatoryDraft => ({
  id: randomUUID(),
  kind: 'institution',
  personId: null,
  renews: null,
  organizationId: organizations.weavers.id,
  signerName: 'Marta Sol',
  signerCapacity: 'Presidenta',
  precepts: ['reject-exploitation', 'report'],
  publishesName: true,
  pledges: [aPledge()],
  ...change,
})

/** A signing that has begun an hour ago, before the ombudsman. */
export function aSigning(
  server: TestServer,
  pactId: string,
  change: Partial<SigningDraft> = {},
): SigningDraft {
  const at = (hours: number) => new Date(server.clock.now().getTime() + hours * 3_600_000).toISOString()
  return {
    title: 'Firma del pacto en la costa',
    placeId: '0101',
    venue: 'Casa comunal',
    language: 'es',
    startsAt: at(-1),
    endsAt: at(1),
    listed: false,
    utcOffsetMinutes: -360,
    pactId,
    witnessName: 'Hilda',
    witnessCapacity: 'Secretaria ejecutiva de la comisión',
    witnessId: personId('hilda'),
    signatories: [aSignatory()],
    ...change,
  }
}
