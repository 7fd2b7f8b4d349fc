import type { ExportRow, ReportKind, ReportTexts, ReportView } from '../../../../vocabulary/wire/report.ts'
import {
  findReportPeriod,
  type ReportPeriodKind,
  reportPeriodOf,
} from '../../../../vocabulary/words/index.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000
interface Made {
  readonly id: string
}

const profile = {
  reporterRef: 'XM-EXAMPLE-1',
  reporterType: '22',
  reporterName: {
    es: 'Programa de Prevención de la Trata de Tamarela',
    fr: 'Programme de prévention de la traite de Tamarela',
    en: 'Programme against Trafficking of Tamarela',
  },
  activity: 'ALERTA',
  title: {
    es: 'Prevención y alerta temprana contra la trata',
    fr: 'Prévention et alerte rapide contre la traite',
    en: 'Prevention of and early warning against trafficking',
  },
  funder: {
    es: 'Fondo Boreal de Cooperación',
    fr: 'Fonds boréal de coopération',
    en: 'Boreal Cooperation Fund',
  },
  startsOn: '2024-01-01',
  endsOn: null,
  country: 'XT',
  sectors: [
    { code: '15160', percentage: 60 },
    { code: '15180', percentage: 40 },
  ],
}

/** What the officer writes of each part, whichever figures stand beside it. */
const written = {
  outcome: {
    es: 'El comité revisó estas cifras con las instituciones. Donde faltaba una respuesta, la pidió de nuevo.',
    fr: 'Le comité a revu ces chiffres avec les institutions. Là où une réponse manquait, il l’a redemandée.',
    en: 'The committee went through these figures with the institutions. Where an answer was missing, it asked again.',
  },
  variance: {
    es: 'El mecanismo empezó más tarde de lo previsto en dos territorios.',
    fr: 'Le mécanisme a commencé plus tard que prévu dans deux territoires.',
    en: 'The mechanism began later than planned in two territories.',
  },
  situation: {
    es: 'El equipo revisó con cada institución lo que se le pidió. A quien debe una respuesta se le recordó su fecha.',
    fr: 'L’équipe a revu avec chaque institution ce qui lui a été demandé. À qui doit une réponse, sa date a été rappelée.',
    en: 'The team went through what was asked with each institution. Whoever owes an answer was reminded of its date.',
  },
  gender: {
    es: 'Las mujeres de las redes locales deciden en todas las sesiones. Los pueblos del río piden talleres en su lengua.',
    fr: 'Les femmes des réseaux locaux décident à chaque séance. Les peuples du fleuve demandent des ateliers dans leur langue.',
    en: 'Women of the local networks decide in every session. The peoples of the river ask for workshops in their language.',
  },
  lessons: {
    es: 'Una recomendación con una sola fecha se contesta; una con tres plazos no.',
    fr: 'Une recommandation avec une seule date reçoit une réponse ; avec trois délais, non.',
    en: 'A recommendation with one date is answered; one with three deadlines is not.',
  },
} as const

/** The lesson as the committee agreed on it. */
const agreed = {
  es: `${written.lessons.es} El comité acordó pedir una sola fecha desde ahora.`,
  fr: `${written.lessons.fr} Le comité a décidé de ne demander désormais qu’une date.`,
  en: `${written.lessons.en} The committee agreed to ask for a single date from now on.`,
}

/** A half is reported to whoever pays, and corrected a day later; a week is told to the committee. */
export function tellReports(world: World): void {
  const daysBefore = (days: number): Date => new Date(world.until.getTime() - days * dayMs)
  const nora = world.as('nora')
  world.agenda.at(daysBefore(4), async () => {
    await nora.put('/api/v1/report-profile', profile)
    const half = await makeReport(world, 'semi-annual', before('half', daysBefore(4)))
    world.agenda.at(daysBefore(3), () => correct(world, half))
  })
  world.agenda.at(daysBefore(2), async () => {
    await makeReport(world, 'situation', before('week', daysBefore(2)))
  })
}

async function correct(world: World, half: string): Promise<void> {
  const { id } = await world.as('nora').post<Made>(`/api/v1/reports/${half}/corrections`, {
    reason: 'A la lección le faltaba lo que acordó el comité.',
  })
  await finish(world, id, { lessons: agreed })
  await takeFiles(world, id)
}

/** The period of a kind that was over last. */
function before(kind: ReportPeriodKind, at: Date): string {
  const from = findReportPeriod(reportPeriodOf(kind, at.toISOString().slice(0, 10)))?.from ?? ''
  return reportPeriodOf(kind, new Date(Date.parse(from) - dayMs).toISOString().slice(0, 10))
}

async function makeReport(world: World, kind: ReportKind, period: string): Promise<string> {
  const { id } = await world.as('nora').post<Made>('/api/v1/reports', { kind, period })
  await finish(world, id, {})
  return id
}

/** Written, given back once with a word, and frozen by another. */
async function finish(world: World, id: string, more: ReportTexts): Promise<void> {
  const [nora, delia] = [world.as('nora'), world.as('delia')]
  const url = `/api/v1/reports/${id}`
  const report = await nora.get<ReportView>(url)
  const missing = report.missing.filter(({ what }) => what !== 'profile')
  const texts = Object.fromEntries(
    missing.flatMap(({ part }) => {
      const text = written[part.split(':')[0] as keyof typeof written]
      return text === undefined ? [] : [[part, text]]
    }),
  )
  await nora.put(url, { revision: report.revision, texts: { ...report.texts, ...texts, ...more } })
  await nora.post(`${url}/moves`, { to: 'in-review' })
  if (report.version === 1) {
    await delia.post(`${url}/moves`, { to: 'draft', note: 'Revise la explicación de la diferencia.' })
    await nora.post(`${url}/moves`, { to: 'in-review' })
  }
  await delia.post(`${url}/moves`, { to: 'frozen' })
}

/** The donor takes one file, and thinks better of another. */
async function takeFiles(world: World, id: string): Promise<void> {
  const uma = world.as('uma')
  await uma.post(`/api/v1/reports/${id}/exports`, { format: 'iati', language: 'es' })
  const unwanted = await uma.post<ExportRow>(`/api/v1/reports/${id}/exports`, {
    format: 'hxl',
    language: 'fr',
  })
  await uma.post(`/api/v1/report-exports/${unwanted.id}/cancel`)
}
