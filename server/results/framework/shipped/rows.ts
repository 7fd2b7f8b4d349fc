import type { PmfPlan } from '../../../../vocabulary/wire/results.ts'
import { findDefinition } from '../../indicator/index.ts'

type Frequency = PmfPlan['frequency']
type Markers = readonly [gender: number, diversity: number]

const team = { es: 'Equipo del proyecto', fr: 'Équipe du projet', en: 'Project team' }
const computed = {
  es: 'Lo calcula el producto a partir del trabajo; nadie lo escribe',
  fr: 'Calculé par le produit à partir du travail ; personne ne le saisit',
  en: 'Computed by the product from the work; nobody types it',
}
const asked = {
  es: 'Encuesta anónima; una persona anota los conteos y otra los aprueba',
  fr: 'Enquête anonyme ; une personne note les effectifs, une autre les approuve',
  en: 'Anonymous survey; one person notes the counts and another approves them',
}

function row(
  [outcome, figure]: readonly [outcome: string, figure: string],
  frequency: Frequency,
  [gender, diversity]: Markers,
): PmfPlan {
  const definition = findDefinition(figure)
  if (definition === undefined) throw new Error(`no figure ${figure}`)
  return {
    key: `${outcome}-${figure}`,
    outcome,
    figure,
    own: null,
    counts: definition.counts,
    baseline: null,
    targets: [],
    source: definition.source,
    method: definition.way === 'survey' ? asked : computed,
    frequency,
    responsible: team,
    gender,
    diversity,
  }
}

/** The rows that ship: every figure under the outcome that it tells of, without a baseline or a target that nobody measured or agreed. */
export const shippedRows: readonly PmfPlan[] = [
  row(['1100', 'I5.1'], 'quarterly', [0, 0]),
  row(['1100', 'I6.1'], 'half-yearly', [0, 0]),
  row(['1100', 'I12.1'], 'yearly', [1, 1]),
  row(['1100', 'I12.2'], 'yearly', [1, 1]),
  row(['1110', 'I2.1'], 'half-yearly', [0, 0]),
  row(['1110', 'I2.2'], 'quarterly', [0, 0]),
  row(['1110', 'I8.1'], 'half-yearly', [1, 1]),
  row(['1120', 'I7.1'], 'half-yearly', [0, 0]),
  row(['1120', 'I7.2'], 'half-yearly', [0, 0]),
  row(['1120', 'I7.3'], 'half-yearly', [2, 0]),
  row(['1200', 'I1.1'], 'quarterly', [0, 0]),
  row(['1200', 'I1.2'], 'quarterly', [0, 0]),
  row(['1200', 'I3.1'], 'quarterly', [0, 0]),
  row(['1200', 'I3.2'], 'quarterly', [0, 0]),
  row(['1200', 'I4.1'], 'quarterly', [0, 0]),
  row(['1200', 'I4.2'], 'quarterly', [0, 0]),
  row(['1200', 'I11.1'], 'half-yearly', [1, 1]),
  row(['1200', 'I11.2'], 'half-yearly', [1, 1]),
  row(['1210', 'I8.1'], 'half-yearly', [1, 1]),
  row(['1210', 'I8.2'], 'half-yearly', [1, 1]),
  row(['1210', 'I9.1'], 'half-yearly', [1, 0]),
  row(['1220', 'I10.1'], 'quarterly', [0, 0]),
  row(['1220', 'I10.2'], 'quarterly', [0, 0]),
  row(['1220', 'I14.1'], 'quarterly', [0, 0]),
  row(['1220', 'I14.2'], 'half-yearly', [0, 0]),
  row(['1000', 'I13.1'], 'quarterly', [0, 0]),
  row(['1000', 'I13.2'], 'quarterly', [0, 0]),
  row(['1000', 'I13.3'], 'quarterly', [0, 0]),
  row(['1000', 'I13.4'], 'quarterly', [0, 0]),
]
