import type { AuditLink } from '../../../vocabulary/wire/audit.ts'
import { column, exportsOf, type Route } from '../../platform/http/index.ts'

/** The chain as files: what was done when, and to which record. Who did it and the detail are read at the desk. */
export const auditExports = (list: Route): Route[] =>
  exportsOf<AuditLink>(list, {
    name: { es: 'Registro de actos', fr: 'Registre des actes', en: 'Record of acts' },
    columns: [
      column(['Posición', 'Position', 'Position'], ({ position }) => position),
      column(['Cuándo', 'Quand', 'When'], ({ at }) => at),
      column(['Acto (código)', 'Acte (code)', 'Act (code)'], ({ kind }) => kind),
      column(['Sobre qué (código)', 'Objet (code)', 'Subject (code)'], ({ subjectKind }) => subjectKind),
      column(['Identificador', 'Identifiant', 'Identifier'], ({ subjectId }) => subjectId),
    ],
  })
