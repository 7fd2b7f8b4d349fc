import { aSealedReferral } from '../a-sealed-text.ts'
import { aSealingDesk } from '../a-sealing-desk.ts'
import { organizations } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

const needs = {
  guardian: null,
  needs: ['safe-place'],
  urgency: 'normal',
  safeContact: 'through-organization',
  providerId: organizations.childhood.id,
}

/** A person's way to a service: with consent, on a legal basis that a second person signs, and revoked. */
export async function doReferrals(server: TestServer): Promise<void> {
  const [ines, flor] = [doneBy(server, 'ines'), doneBy(server, 'flor')]
  const write = async () => {
    const { id } = await ines.post<Made>('/api/v1/referrals', { person: 'adult', ...needs })
    return `/api/v1/referrals/${id}`
  }
  const consented = await write()
  await ines.post(`${consented}/sheet`, { ...needs, urgency: 'urgent' })
  const childhood = await aSealingDesk(server, 'organization')
  await ines.put(`${consented}/text`, await aSealedReferral([childhood], 'Cama para dos noches.'))
  await ines.get(`${consented}/text`)
  const purposes = ['receive-service', 'share-needs', 'share-safe-contact']
  await ines.post(`${consented}/consent`, { purposes, givenBy: 'person' })
  await ines.post(`${consented}/moves`, { to: 'sent' })
  await flor.get(consented)
  await flor.post(`${consented}/moves`, { to: 'received' })
  await flor.post(`${consented}/revoke`, { reason: 'person-revoked' })
  const urgent = await write()
  await ines.post(`${urgent}/legal-basis`, { basis: 'vital-interest' })
  await doneBy(server, 'berta').post(`${urgent}/legal-basis/sign`)
  await ines.get('/api/v1/referrals')
}
