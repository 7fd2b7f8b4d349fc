import type { ExportRow, ReportView } from '../../../vocabulary/wire/report.ts'
import { aReportProfile, textsFor } from '../a-report.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/** The situation of a week is written, put before another, frozen, corrected, and leaves as files. */
export async function doReports(server: TestServer): Promise<void> {
  const [nora, delia] = [doneBy(server, 'nora'), doneBy(server, 'delia')]
  await nora.put('/api/v1/report-profile', aReportProfile)
  await nora.get('/api/v1/report-profile')
  const { id } = await nora.post<Made>('/api/v1/reports', { kind: 'situation', period: '2026-W05' })
  const url = `/api/v1/reports/${id}`
  await nora.put(url, { revision: 0, texts: textsFor(await nora.get<ReportView>(url)) })
  await nora.post(`${url}/moves`, { to: 'in-review' })
  await delia.post(`${url}/moves`, { to: 'frozen' })
  await nora.post<Made>(`${url}/corrections`, { reason: 'Faltaba una alerta.' })
  await nora.get('/api/v1/reports?limit=1')
  await nora.get(`${url}/comparison`)
  await nora.get(`${url}/page?language=fr`)
  await nora.get(`${url}/paper.pdf?language=fr`)
  await nora.get(`${url}/paper.docx?language=fr`)
  await nora.get(`${url}/paper.xlsx?language=fr`)
  await doExports(server, url)
}

async function doExports(server: TestServer, url: string): Promise<void> {
  const nora = doneBy(server, 'nora')
  const asked = await nora.post<ExportRow>(`${url}/exports`, { format: 'hxl', language: 'es' })
  const unwanted = await nora.post<ExportRow>(`${url}/exports`, { format: 'iati', language: 'es' })
  await nora.post(`/api/v1/report-exports/${unwanted.id}/cancel`)
  await server.sweep()
  await nora.get(`${url}/exports`)
  await nora.get(`/api/v1/report-exports/${asked.id}`)
  await nora.get(`/api/v1/report-exports/${asked.id}/file`)
}
