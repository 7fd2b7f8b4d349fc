import type { ReportProfile, ReportTexts, ReportView } from '../../vocabulary/wire/report.ts'
import type { PersonKey } from './test-country.ts'
import type { TestServer } from './test-server.ts'

/** Who reports to whom, in an invented register. */
export const aReportProfile: ReportProfile = {
  reporterRef: 'XM-EXAMPLE-1',
  reporterType: '22',
  reporterName: { es: 'Programa de prevención', fr: 'Programme de prévention', en: '' },
  activity: 'VIGIA',
  title: { es: 'Alerta temprana', fr: 'Alerte rapide', en: 'Early warning' },
  funder: { es: 'Un donante', fr: '', en: 'A donor' },
  startsOn: '2025-01-01',
  endsOn: null,
  country: 'ZZ',
  sectors: [{ code: '15180', percentage: 100 }],
}

export const readReport = async (server: TestServer, id: string, person: PersonKey = 'nora') =>
  (await server.as(person).get<ReportView>(`/api/v1/reports/${id}`)).body

/** A text for every part that a report still lacks. */
export const textsFor = ({ missing, texts }: Pick<ReportView, 'missing' | 'texts'>): ReportTexts => ({
  ...texts,
  ...Object.fromEntries(
    missing
      .filter(({ blocks, what }) => blocks && what !== 'period-runs' && what !== 'no-framework')
      .map(({ part }) => [part, { es: `Texto de ${part}.`, fr: '', en: '' }]),
  ),
})
