import type { Breakdown, Measured, PmfRow } from '../../../vocabulary/wire/results.ts'
import type { EntryRow } from '../../../vocabulary/wire/results-entry.ts'
import { partsHeldBack, partWord } from '../../../vocabulary/words/index.ts'
import { type Column, column, exportsOf, heads, type Route } from '../../platform/http/index.ts'
import { sayMeasured } from '../indicator/index.ts'

type Language = 'es' | 'fr' | 'en'

const units: Readonly<Record<PmfRow['unit'], Readonly<Record<Language, string>>>> = {
  hours: { es: 'horas', fr: 'heures', en: 'hours' },
  percent: { es: '%', fr: '%', en: '%' },
  number: { es: 'número', fr: 'nombre', en: 'number' },
  ratio: { es: 'razón', fr: 'rapport', en: 'ratio' },
}
const frequencies: Readonly<Record<PmfRow['frequency'], Readonly<Record<Language, string>>>> = {
  monthly: { es: 'mensual', fr: 'mensuelle', en: 'monthly' },
  quarterly: { es: 'trimestral', fr: 'trimestrielle', en: 'quarterly' },
  'half-yearly': { es: 'semestral', fr: 'semestrielle', en: 'half-yearly' },
  yearly: { es: 'anual', fr: 'annuelle', en: 'yearly' },
}

const denominatorOf = (actual: Measured): number | null =>
  actual.kind === 'cannot-tell' ? null : actual.denominator

const kindsOfParts: Readonly<Record<Breakdown['by'], Readonly<Record<Language, string>>>> = {
  sex: { es: 'Sexo', fr: 'Sexe', en: 'Sex' },
  age: { es: 'Edad', fr: 'Âge', en: 'Age' },
  people: { es: 'Pueblo', fr: 'Peuple', en: 'People' },
  territory: { es: 'Territorio', fr: 'Territoire', en: 'Territory' },
  institution: { es: 'Institución', fr: 'Institution', en: 'Institution' },
}

/** What is told of the parts, each with its name: `Sexo: Mujeres = 52,1; Los demás = …`. */
function sayParts(parts: readonly Breakdown[], language: Language): string | null {
  const told = parts
    .filter(({ cells }) => cells.length > 0)
    .map(({ by, cells }) => {
      const each = cells.map(
        (cell) =>
          `${partWord({ by, ...cell }, language)} = ${cell.key === 'others' ? partsHeldBack[language] : sayMeasured(cell.value, language)}`,
      )
      return `${kindsOfParts[by][language]}: ${each.join('; ')}`
    })
  return told.length === 0 ? null : told.join(' | ')
}

const planned: readonly Column<PmfRow>[] = [
  column(['Resultado', 'Résultat', 'Outcome'], ({ outcome }) => outcome),
  column(['Código', 'Code', 'Code'], ({ figure, key }) => figure ?? key),
  column(['Versión', 'Version', 'Version'], ({ version }) => version),
  column(['Indicador', 'Indicateur', 'Indicator'], ({ name }, language) => name[language] || name.es),
  column(['Fórmula', 'Formule', 'Formula'], ({ formula }, language) => formula[language] || formula.es),
  column(['Unidad', 'Unité', 'Unit'], ({ unit }, language) => units[unit][language]),
  column(['Línea de base', 'Référence', 'Baseline'], ({ baseline }) => baseline?.value ?? null),
  column(
    ['Fecha de la línea de base', 'Date de la référence', 'Date of the baseline'],
    ({ baseline }) => baseline?.on ?? null,
  ),
  column(['Previsto', 'Prévu', 'Planned'], (row) => row.planned),
]

const reached: readonly Column<PmfRow>[] = [
  column(['Alcanzado', 'Atteint', 'Actual'], ({ actual }, language) => sayMeasured(actual, language)),
  column(['De cuántos', 'Sur combien', 'Out of'], ({ actual }) => denominatorOf(actual)),
  column(['Por partes', 'Par parties', 'By parts'], ({ disaggregation }, language) =>
    sayParts(disaggregation, language),
  ),
  column(['Variación', 'Écart', 'Variance'], ({ variance }) => variance),
  column(['Explicación', 'Explication', 'Explanation'], ({ varianceText }) => varianceText?.text ?? null),
  column(['Fuente', 'Source', 'Source'], ({ source }, language) => source[language] || source.es),
  column(['Método', 'Méthode', 'Method'], ({ method }, language) => method[language] || method.es),
  column(
    ['Frecuencia', 'Fréquence', 'Frequency'],
    ({ frequency }, language) => frequencies[frequency][language],
  ),
  column(
    ['Responsable', 'Responsable', 'Responsible'],
    ({ responsible }, language) => responsible[language] || responsible.es,
  ),
  column(['Marcador de género (0–2)', 'Marqueur genre (0–2)', 'Gender marker (0–2)'], ({ gender }) => gender),
  column(
    ['Marcador de diversidad (0–2)', 'Marqueur diversité (0–2)', 'Diversity marker (0–2)'],
    ({ diversity }) => diversity,
  ),
]

/** The framework of a period as a file: its counts of people have passed the gate. */
export const pmfExports = (list: Route): Route[] =>
  exportsOf<PmfRow>(list, {
    name: {
      es: 'Marco de medición del desempeño',
      fr: 'Cadre de mesure du rendement',
      en: 'Performance measurement framework',
    },
    columns: [...planned, ...reached],
  })

/** What people entered and what became of it; counts of people stay on the desk until they are approved and gated. */
export const entryExports = (list: Route): Route[] =>
  exportsOf<EntryRow>(list, {
    name: { es: 'Cifras anotadas', fr: 'Chiffres saisis', en: 'Figures entered' },
    columns: [
      column(['Código', 'Code', 'Code'], ({ row }) => row),
      column(['Indicador', 'Indicateur', 'Indicator'], ({ name }, language) => name[language] || name.es),
      column(['Período', 'Période', 'Period'], ({ period }) => period),
      column(heads.state, ({ state }) => state),
      column(['Fuente', 'Source', 'Source'], ({ source }) => source),
      column(['Evidencia', 'Preuve', 'Evidence'], ({ evidence }) => evidence),
      column(['Anotada', 'Saisie le', 'Entered'], ({ enteredAt }) => enteredAt.slice(0, 10)),
      column(['Decidida', 'Décidée le', 'Decided'], ({ decidedAt }) => decidedAt?.slice(0, 10) ?? null),
      column(['Palabras', 'Mots', 'Words'], ({ words }) => words),
    ],
  })
