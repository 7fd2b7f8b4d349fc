import { type Catalogue, hasCode, wordOf } from './catalogues/catalogue.ts'
import { ageBands, declaredSexes, peoples } from './catalogues/people-catalogues.ts'

type Language = 'es' | 'fr' | 'en'

/** The catalogue that names the parts of a figure; of places and institutions each has its own name. */
export const partCatalogues: Readonly<Record<string, Catalogue>> = {
  sex: declaredSexes,
  age: ageBands,
  people: peoples,
}

/** What is left when those who declared something are taken away, and everybody of whom nothing is told. */
const rest: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'not-recorded': { es: 'No declarado', fr: 'Non déclaré', en: 'Not declared' },
  others: { es: 'Los demás', fr: 'Les autres', en: 'The others' },
}

/** Said of all parts together of which nothing is told one by one: together they may well be many. */
export const partsHeldBack: Readonly<Record<Language, string>> = {
  es: 'No se dicen por separado: son pocos, o ninguno, en alguna parte',
  fr: 'Non dits séparément : peu nombreux, ou aucun, dans certaines parties',
  en: 'Not told apart: few, or none, in some part',
}

/** What a part of a figure is called in a document: in the words that shipped, or by the name that it was kept with. */
export function partWord(
  { by, key, name }: { readonly by: string; readonly key: string; readonly name: string },
  language: Language,
): string {
  const said = rest[key]?.[language]
  if (said !== undefined) return said
  const catalogue = partCatalogues[by]
  return catalogue !== undefined && hasCode(catalogue, key) ? wordOf(catalogue, key, language) : name || key
}
