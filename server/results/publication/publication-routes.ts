import { type PublishedCell, publishedList, publishedQuery } from '../../../vocabulary/wire/publication.ts'
import { type Column, column, exportsOf, type Route, route } from '../../platform/http/index.ts'
import { listPublished } from './publication-views.ts'

const hidden = (smallest: number) => ({
  es: `menos de ${smallest}, o ninguna`,
  fr: `moins de ${smallest}, ou aucun`,
  en: `fewer than ${smallest}, or none`,
})

const columns: readonly Column<PublishedCell>[] = [
  column(['Trimestre desde', 'Trimestre du', 'Quarter from'], ({ quarter }) => quarter),
  column(['Código', 'Code', 'Code'], ({ placeId }) => placeId),
  column(['Departamento', 'Département', 'Department'], ({ placeName }) => placeName),
  column(
    ['Señales válidas', 'Signaux valables', 'Valid signals'],
    ({ count, smallestShown }, language) => count ?? hidden(smallestShown)[language],
  ),
]

/** The figures that have left the desk, for anybody. */
export function publicationRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/publication/counts',
    summary: 'Published figures by quarter and department; small ones are not shown',
    tag: 'publication',
    permit: 'everyone',
    query: publishedQuery,
    reply: publishedList,
    handle: async ({ work, query }) => await listPublished(work, query),
  })
  return [
    list,
    ...exportsOf<PublishedCell>(list, {
      name: { es: 'Señales por trimestre', fr: 'Signaux par trimestre', en: 'Signals by quarter' },
      columns,
    }),
  ]
}
