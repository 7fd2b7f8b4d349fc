import { placeList, placeOutlines } from '../../../vocabulary/wire/place.ts'
import { intakePlaces } from '../../../vocabulary/wire/signal.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listOutlines, listPlaces, viewIntakePlaces } from './place-views.ts'

/** The places of the country: for anyone who reports, and with their figures for those who are signed in. */
export function placeRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/intake/places',
      summary: 'Departments and municipalities for the field page',
      tag: 'intake',
      permit: 'everyone',
      reply: intakePlaces,
      async handle({ work, reply }) {
        const places = await viewIntakePlaces(work)
        reply.header('cache-control', 'public, max-age=3600')
        return places
      },
    }),
    route({
      method: 'GET',
      url: '/api/v1/places',
      summary: 'Every place of the country, parents before children',
      tag: 'places',
      permit: 'signed-in',
      reply: placeList,
      handle: async ({ work }) => ({ items: await listPlaces(work), order: 'level-code' }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/places/outlines',
      summary: 'The limits of places that were imported, as GeoJSON geometries',
      tag: 'places',
      permit: 'signed-in',
      reply: placeOutlines,
      handle: async ({ work }) => await listOutlines(work),
    }),
  ]
}
