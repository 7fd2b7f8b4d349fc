import { installation } from '../vocabulary/wire/installation.ts'
import { listPlaces } from './parties/place/index.ts'
import { type Route, route } from './platform/http/index.ts'

const languages = ['es', 'fr', 'en'] as const

/** What every page asks first: whether this is the demonstration, and of which country. */
export function installationRoutes(parts: { readonly demo: boolean; readonly version: string }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/installation',
      summary: 'Whether this is a demonstration, its country, languages and version',
      tag: 'installation',
      permit: 'everyone',
      reply: installation,
      async handle({ work }) {
        const country = (await listPlaces(work)).find((place) => place.level === 0)
        return {
          demo: parts.demo,
          countryName: country?.name ?? null,
          languages: [...languages],
          version: parts.version,
        }
      },
    }),
  ]
}
