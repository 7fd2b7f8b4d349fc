import {
  figureAnswer,
  figureQuery,
  type PublishedCell,
  publicationList,
  publicationQuery,
  publishedList,
  publishedQuery,
} from '../../../vocabulary/wire/publication.ts'
import { measureOf } from '../../../vocabulary/words/index.ts'
import { type Column, column, exportsOf, type Route, route } from '../../platform/http/index.ts'
import { answerQuestion } from './answer-question.ts'
import { sayCategory, sayCell } from './figure-words.ts'
import { listPublications, listPublished } from './publication-views.ts'

const tag = 'publication'
const permit = 'everyone'

const columns: readonly Column<PublishedCell>[] = [
  column(['Trimestre desde', 'Trimestre du', 'Quarter from'], ({ quarter }) => quarter),
  column(['Código', 'Code', 'Code'], ({ placeId }) => placeId),
  column(['Lugar', 'Lieu', 'Place'], ({ placeName }) => placeName),
  column(
    ['Qué se cuenta', 'Ce qui est compté', 'What is counted'],
    ({ measure }, language) => measureOf(measure)[language],
  ),
  column(['Categoría', 'Catégorie', 'Category'], sayCategory),
  column(['Cantidad', 'Nombre', 'Count'], sayCell),
]

/** The figures that have left the desk, for anybody: no route but these tells a count of people or signals to who is not of the desk. */
export function publicationRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/publication/counts',
    summary: 'Published figures by quarter and place; small ones are not shown',
    tag,
    permit,
    query: publishedQuery,
    reply: publishedList,
    handle: async ({ work, query }) => await listPublished(work, query),
  })
  return [
    list,
    ...exportsOf<PublishedCell>(list, {
      name: { es: 'Cifras publicadas', fr: 'Chiffres publiés', en: 'Published figures' },
      columns,
    }),
    route({
      method: 'GET',
      url: '/api/v1/publication/tables',
      summary: 'The tables that left the desk, each with its day and its hash',
      tag,
      permit,
      query: publicationQuery,
      reply: publicationList,
      handle: async ({ work, query }) => await listPublications(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/publication/answer',
      summary: 'One question, answered from what was published, more coarsely where no less was, or refused',
      tag,
      permit,
      query: figureQuery,
      reply: figureAnswer,
      handle: async ({ work, query }) => await answerQuestion(work, query),
    }),
  ]
}
