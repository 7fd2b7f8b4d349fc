import { type PublishedCell, publishedList, publishedQuery } from '../../../vocabulary/wire/publication.ts'
import { type Column, exportsOf, type Route, route } from '../../platform/http/index.ts'
import { listPublished } from './publication-views.ts'

const hidden = (smallest: number) => ({
  es: `menos de ${smallest}, o ninguna`,
  fr: `moins de ${smallest}, ou aucun`,
  en: `fewer than ${smallest}, or none`,
})

const columns: readonly Column<PublishedCell>[] = [
  { head: { es: 'Trimestre desde', fr: 'Trimestre du', en: 'Quarter from' }, cell: ({ quarter }) => quarter },
  { head: { es: 'Código', fr: 'Code', en: 'Code' }, cell: ({ placeId }) => placeId },
  { head: { es: 'Departamento', fr: 'Département', en: 'Department' }, cell: ({ placeName }) => placeName },
  {
    head: { es: 'Señales válidas', fr: 'Signaux valables', en: 'Valid signals' },
    cell: ({ count, smallestShown }, language) => count ?? hidden(smallestShown)[language],
  },
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
