import { expect, test } from 'vitest'
import type { SigningDetail } from '../../../vocabulary/wire/pact.ts'
import {
  emptyPledge,
  emptySignatory,
  emptySigning,
  isSaveable,
  localTime,
  renewalOf,
  toDraft,
} from './signing-draft.ts'

const id = '2f1e7a52-6a53-4c1c-9a58-2f55d0f4a111'
const filled = () => ({
  ...emptySigning('es'),
  title: 'Firma del pacto',
  placeId: '0101',
  starts: '2026-03-02T09:00',
  ends: '2026-03-02T11:00',
  pactId: id,
  witnessName: 'Hilda',
  witnessCapacity: 'Secretaria',
})
const signatory = () => ({
  ...emptySignatory(id),
  organizationId: id,
  signerName: 'Marta',
  signerCapacity: 'Presidenta',
})

test('a signing is saved as soon as it has a pact, a place, a time and a witness', () => {
  expect(isSaveable(filled())).toBe(true)
  for (const gap of [
    { pactId: '' },
    { placeId: '' },
    { starts: '' },
    { ends: '2026-03-02T08:00' },
    { witnessName: ' ' },
  ])
    expect(isSaveable({ ...filled(), ...gap }), JSON.stringify(gap)).toBe(false)
})

test('a signatory that is there is named, and a pledge belongs to a precept it undertakes', () => {
  expect(isSaveable({ ...filled(), signatories: [emptySignatory(id)] })).toBe(false)
  const pledge = { ...emptyPledge(id, '0101'), precept: 'report' }
  const one = { ...signatory(), pledges: [pledge] }
  expect(isSaveable({ ...filled(), signatories: [one] })).toBe(false)
  expect(isSaveable({ ...filled(), signatories: [{ ...one, precepts: ['report'] }] })).toBe(true)
})

test('what was not chosen is sent as nothing', () => {
  const draft = toDraft({
    ...filled(),
    signatories: [{ ...signatory(), pledges: [{ ...emptyPledge(id, '0101'), precept: 'report' }] }],
  })
  expect(draft.witnessId).toBeNull()
  expect(draft.signatories[0]?.pledges[0]).toMatchObject({ line: null, dueOn: null, organizationId: null })
  expect(draft.startsAt).toBe(new Date('2026-03-02T09:00').toISOString())
})

test('an instant is shown where the person is and comes back the same', () => {
  const instant = new Date('2026-03-02T15:00:00Z')
  expect(new Date(localTime(instant)).toISOString()).toBe(instant.toISOString())
})

test('a renewal takes over who signed and which precepts, and neither dates, witness nor what was pledged', () => {
  const old = '2f1e7a52-6a53-4c1c-9a58-2f55d0f4a222'
  const signing = {
    meeting: {
      title: 'Firma',
      placeId: '0101',
      venue: 'Casa',
      language: 'es',
      startsAt: '2026-03-02T15:00:00Z',
      endsAt: '2026-03-02T17:00:00Z',
      listed: true,
    },
    pact: { id },
    witness: { name: 'Hilda', capacity: 'Secretaria', personId: id },
    signatories: [
      {
        id: old,
        kind: 'person',
        organization: { id, name: 'Tejedoras' },
        personId: null,
        renews: null,
        signerName: 'Marta',
        signerCapacity: 'Maestra',
        publishesName: true,
        progress: [{ precept: 'report' }],
        pledges: [{ ...emptyPledge(id, '0101'), organization: null, line: null, dueOn: null }],
      },
    ],
  } as unknown as SigningDetail
  const form = renewalOf(signing, { signatoryId: old, id })
  expect(form).toMatchObject({
    pactId: id,
    placeId: '0101',
    title: '',
    starts: '',
    witnessId: '',
    witnessName: '',
  })
  expect(form.signatories).toEqual([
    expect.objectContaining({
      id,
      renews: old,
      kind: 'person',
      signerName: 'Marta',
      precepts: ['report'],
      pledges: [],
    }),
  ])
})
