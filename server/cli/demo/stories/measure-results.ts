import type { FrameworkContent, LogicModel, PmfPlan } from '../../../../vocabulary/wire/results.ts'
import type { EntryPart, NewEntry } from '../../../../vocabulary/wire/results-entry.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** What was agreed with the donor: where each figure stood and what is to be reached after one year and after two. */
const plans: Readonly<Record<string, readonly [baseline: number, first: number, second: number]>> = {
  'I1.1': [30, 12, 6],
  'I1.2': [45, 80, 90],
  'I3.1': [20, 60, 75],
  'I3.2': [35, 70, 85],
  'I4.1': [25, 60, 75],
  'I4.2': [10, 35, 50],
  'I5.1': [15, 55, 70],
  'I6.1': [5, 20, 30],
  'I7.1': [20, 50, 70],
  'I7.2': [10, 30, 50],
  'I10.1': [10, 70, 90],
  'I10.2': [25, 60, 80],
  'I12.1': [40, 55, 65],
  'I14.1': [20, 50, 65],
}

const maps: PmfPlan = {
  key: '1112-M1',
  outcome: '1112',
  figure: null,
  own: {
    name: {
      es: 'Mapas participativos devueltos a su comunidad',
      fr: 'Cartes participatives rendues à leur communauté',
      en: 'Participatory maps given back to their community',
    },
    formula: {
      es: 'Mapas con acta de devolución en el período',
      fr: 'Cartes dont la restitution est constatée par un procès-verbal dans la période',
      en: 'Maps with a record of having been given back in the period',
    },
    unit: 'number',
    way: 'manual',
    better: 'higher',
  },
  counts: 'acts',
  baseline: null,
  targets: [],
  source: { es: 'Actas de devolución', fr: 'Procès-verbaux de restitution', en: 'Records of giving back' },
  method: {
    es: 'Una persona cuenta las actas y otra las revisa',
    fr: 'Une personne compte les procès-verbaux, une autre les vérifie',
    en: 'One person counts the records and another checks them',
  },
  frequency: 'half-yearly',
  responsible: { es: 'Equipo del proyecto', fr: 'Équipe du projet', en: 'Project team' },
  gender: 1,
  diversity: 2,
}

/** Whoever was trained is counted on a sheet without names, by what they wish to say of themselves. */
const sheet: PmfPlan = {
  ...maps,
  key: '1111-M1',
  outcome: '1111',
  own: {
    name: {
      es: 'Puntos focales formados, por hoja sin nombres',
      fr: 'Points focaux formés, par feuille sans noms',
      en: 'Focal points trained, by a sheet without names',
    },
    formula: {
      es: 'Personas que marcaron la hoja al terminar una formación del período',
      fr: 'Personnes ayant coché la feuille à la fin d’une formation de la période',
      en: 'People who ticked the sheet at the end of a training in the period',
    },
    unit: 'number',
    way: 'manual',
    better: 'higher',
  },
  counts: 'trained-people',
  source: { es: 'Hojas sin nombres', fr: 'Feuilles sans noms', en: 'Sheets without names' },
}

/** The programme's framework gets baselines and targets; each half year somebody brings what the product does not compute. */
export function tellResults(world: World): void {
  const { agenda, until } = world
  const begins = world.clock.now().getTime() + 3 * dayMs
  if (begins > until.getTime() - 10 * dayMs) return
  agenda.at(new Date(begins), () => agreeOnTargets(world, begins))
  const [half, before] = lastHalves(until)
  agenda.at(new Date(until.getTime() - 6 * dayMs), () => bringFigures(world, half, [31, 47, 4]))
  if (Date.parse(startOf(before)) > begins) {
    agenda.at(new Date(until.getTime() - 8 * dayMs), () => bringFigures(world, before, [24, 43, 2]))
  }
  agenda.at(new Date(until.getTime() - 5 * dayMs), () => explain(world, half))
}

async function agreeOnTargets(world: World, begins: number): Promise<void> {
  const nora = world.as('nora')
  const model = await nora.get<LogicModel>('/api/v1/results/model')
  const { id } = await nora.post<{ id: string }>(`/api/v1/results/frameworks/${model.id}/versions`)
  await nora.put(`/api/v1/results/frameworks/${id}`, planned(model.content, begins))
  await nora.post(`/api/v1/results/frameworks/${id}/put-in-force`)
}

function planned(content: FrameworkContent, begins: number): FrameworkContent {
  const rows = content.rows.map((row) => {
    const plan = plans[row.figure ?? '']
    if (plan === undefined) return row
    const [baseline, first, second] = plan
    return {
      ...row,
      baseline: { value: baseline, on: isoDay(begins) },
      targets: [
        { by: isoDay(begins + 365 * dayMs), value: first },
        { by: isoDay(begins + 730 * dayMs), value: second },
      ],
    }
  })
  return { ...content, rows: [...rows, maps, sheet] }
}

/** One figure of a survey and one of a register, entered by the team and approved by the committee; one is given back first. */
async function bringFigures(
  world: World,
  period: string,
  [safe, asked, given]: readonly [safe: number, asked: number, given: number],
): Promise<void> {
  const [nora, mara] = [world.as('nora'), world.as('mara')]
  const enter = async (entry: Omit<NewEntry, 'period'>) =>
    (await nora.post<{ id: string }>('/api/v1/results/entries', { ...entry, period })).id
  const decide = (id: string, to: 'approved' | 'returned', words = '') =>
    mara.post(`/api/v1/results/entries/${id}/decide`, { to, words })
  const survey = {
    row: '1100-I12.1',
    parts: [],
    source: 'Encuesta anónima a puntos focales, en papel',
    evidence: 'Sobre sellado con las hojas, archivo del programa',
  }
  const first = await enter({ ...survey, numerator: safe, denominator: asked + 9 })
  await decide(first, 'returned', 'Nueve hojas en blanco no son respuestas.')
  await decide(await enter({ ...survey, numerator: safe, denominator: asked }), 'approved')
  const register = {
    row: maps.key,
    numerator: given,
    denominator: null,
    parts: [],
    source: 'Actas de devolución de los mapeos',
    evidence: 'Carpeta de mapeo, actas firmadas',
  }
  await decide(await enter(register), 'approved')
  await decide(await enter(trained), 'approved')
}

const ofPart = (by: EntryPart['by'], key: string, numerator: number): EntryPart => ({
  by,
  key,
  numerator,
  denominator: null,
})

/** Each half year; what some did not say of themselves is left blank. */
const trained = {
  row: sheet.key,
  numerator: 64,
  denominator: null,
  parts: [
    ofPart('sex', 'woman', 38),
    ofPart('sex', 'man', 22),
    ofPart('age', '18-29', 23),
    ofPart('age', '30-44', 20),
    ofPart('age', '45-59', 9),
    ofPart('age', '60-and-over', 4),
    ofPart('people', 'another-people', 6),
    ofPart('people', 'no-people', 50),
    ofPart('territory', 'XT-01', 27),
    ofPart('territory', 'XT-02', 21),
    ofPart('territory', 'XT-03', 9),
    ofPart('territory', 'XT-04', 7),
  ],
  source: 'Hojas sin nombres de las formaciones',
  evidence: 'Sobre de hojas, archivo del programa',
}

async function explain(world: World, period: string): Promise<void> {
  await world.as('nora').post('/api/v1/results/variances', {
    row: '1200-I4.2',
    period,
    text: 'Dos instituciones cambiaron de titular y retomaron sus compromisos tarde. El comité directivo pidió explicaciones y las fechas nuevas ya corren.',
  })
}

/** The last two half years that are over, the newest first. */
function lastHalves(until: Date): readonly [string, string] {
  const year = until.getUTCFullYear()
  return until.getUTCMonth() >= 6 ? [`${year}-H1`, `${year - 1}-H2`] : [`${year - 1}-H2`, `${year - 1}-H1`]
}

const startOf = (half: string): string =>
  `${half.slice(0, 4)}-${half.endsWith('H1') ? '01' : '07'}-01T00:00:00Z`
