import type { BodyRow } from '../../../vocabulary/wire/body.ts'
import { bodyKinds, declaredSectors, wordOf } from '../../../vocabulary/words/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { column, exportsOf, heads, type Route } from '../../platform/http/index.ts'

/** Bodies with how many seats they have and lack; who sits there is read at the desk. */
export const bodyExports = (list: Route): Route[] =>
  exportsOf<BodyRow>(list, {
    wordsOf,
    name: { es: 'Instancias', fr: 'Instances', en: 'Bodies' },
    columns: [
      column(heads.name, ({ name }) => name),
      column(heads.kind, ({ kind }, language, say) => say(bodyKinds, kind, language)),
      column(heads.territory, ({ placeName }) => placeName),
      column(['Para qué', 'Mission', 'Purpose'], ({ purpose }) => purpose),
      column(['Asientos', 'Sièges', 'Seats'], ({ seats }) => seats),
      column(['Vacantes', 'Vacants', 'Vacant'], ({ vacant }) => vacant),
      column(['Quórum', 'Quorum', 'Quorum'], ({ quorum }) => quorum),
      column(
        ['Sectores del quórum', 'Secteurs du quorum', 'Sectors of the quorum'],
        ({ quorumSectors }, language) =>
          quorumSectors.map((code) => wordOf(declaredSectors, code, language)).join('; '),
      ),
      column(
        ['Se reúne cada (días)', 'Se réunit tous les (jours)', 'Meets every (days)'],
        ({ meetsEveryDays }) => meetsEveryDays,
      ),
      column(heads.since, ({ establishedOn }) => establishedOn),
      column(heads.until, ({ endedOn }) => endedOn),
    ],
  })
