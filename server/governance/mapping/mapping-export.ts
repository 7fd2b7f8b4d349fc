import type { MappingRow } from '../../../vocabulary/wire/mapping.ts'
import { meetingColumns } from '../../parties/meeting/index.ts'
import { column, exportsOf, type Route, yesOrNo } from '../../platform/http/index.ts'

/** Mapping sessions as files: that they were held and what came of them, and nothing that a community said of its places. */
export const mappingExports = (list: Route): Route[] =>
  exportsOf<MappingRow>(list, {
    name: { es: 'Mapeos participativos', fr: 'Cartographies participatives', en: 'Participatory mappings' },
    columns: [
      ...meetingColumns<MappingRow>((row) => row),
      column(['Registrado', 'Saisi', 'Entered'], ({ counts }, language) =>
        yesOrNo(counts !== null, language),
      ),
      column(
        ['Escenarios propuestos', 'Scénarios proposés', 'Scenarios proposed'],
        ({ scenarios }) => scenarios,
      ),
    ],
  })
