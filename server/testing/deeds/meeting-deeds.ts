import type { AttendanceSummary, ParticipantRow } from '../../../vocabulary/wire/meeting.ts'
import { aMeetingPlan, plannedMeeting } from '../a-meeting.ts'
import { aScan } from '../a-scan.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

const agenda = {
  items: [
    { startsAt: '2026-03-02T14:00:00Z', minutes: 90, title: 'Apertura', objective: 'Reglas', lead: 'Nora' },
  ],
}

/** What every meeting has: agenda, materials, who is invited, and who came in each of the three ways. */
export async function doMeetings(server: TestServer): Promise<void> {
  const [nora, anybody] = [doneBy(server, 'nora'), doneBy(server, null)]
  const startsAt = server.clock.now().toISOString()
  const endsAt = new Date(server.clock.now().getTime() + 2 * 86_400_000).toISOString()
  const url = `/api/v1/meetings/${await plannedMeeting(server, { startsAt, endsAt })}`
  await nora.put(url, aMeetingPlan({ startsAt, endsAt, listed: true, venue: 'Escuela' }))
  await nora.put(`${url}/agenda`, agenda)
  await nora.get('/api/v1/meetings')
  await nora.get('/api/v1/calendar.ics')
  await anybody.get('/api/v1/public/calendar')
  await anybody.get('/api/v1/public/calendar.ics')
  await nora.get(url)
  const material = { title: 'Guía', reference: 'https://example.org/guia.pdf' }
  const { id } = await nora.post<Made>(`${url}/materials`, material)
  await nora.get(`${url}/materials`)
  await nora.delete(`${url}/materials/${id}`)
  await nora.post<Made>(`${url}/materials`, material)
  const person = (name: string) => ({ name, institution: 'Red de Tejedoras', sector: 'women', sex: 'woman' })
  const { ids } = await nora.post<{ ids: string[] }>(`${url}/participants`, {
    participants: ['Ana Uno', 'Bea Dos', 'Cora Tres'].map(person),
  })
  await nora.put(`${url}/participants/${ids[2]}`, person('Cora Cuatro'))
  await nora.delete(`${url}/participants/${ids[2]}`)
  const { items } = await nora.get<{ items: ParticipantRow[] }>(`${url}/participants`)
  const { checkInCode } = await nora.get<AttendanceSummary>(`${url}/attendance`)
  await nora.get(`${url}/attendance/sheet?at=http://localhost:8080`)
  const { day } = await anybody.post<{ day: string }>('/api/v1/check-in', {
    meeting: checkInCode,
    person: items[0]?.code,
  })
  await nora.post(`${url}/attendance`, { day, way: 'list', participantIds: [ids[1]] })
  await nora.post(`${url}/attendance/withdraw`, { day, participantId: ids[1] })
  await nora.post(`${url}/attendance`, { day, way: 'paper', codes: [items[1]?.code] })
  const scans = `${url}/attendance/scans`
  const kept = await nora.post<Made>(scans, { day, content: aScan() })
  await nora.get(scans)
  await nora.get(`${scans}/${kept.id}`)
  await nora.post(`${scans}/${kept.id}/remove`, { reason: 'wrong-sheet' })
  await nora.post<Made>(scans, { day, content: aScan() })
}
