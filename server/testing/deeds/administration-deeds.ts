import type { CatalogueDetail } from '../../../vocabulary/wire/catalogue.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy } from './done-by.ts'

/** The words that the programme edits, and who comes in from a table. */
export async function doAdministration(server: TestServer): Promise<void> {
  const [nora, lola, karla] = [doneBy(server, 'nora'), doneBy(server, 'lola'), doneBy(server, 'karla')]
  const url = '/api/v1/catalogues/activity-kinds'
  await karla.get('/api/v1/catalogues')
  const { current } = await karla.get<CatalogueDetail>(url)
  const added = { code: 'school-meals', es: 'Merienda escolar', fr: 'Goûter à l’école', en: 'School meals' }
  const draft = { entries: [...current, added], note: 'Lo pidió el comité', revision: 0 }
  await nora.put(`${url}/draft`, draft)
  await nora.post(`${url}/draft/discard`)
  const { revision } = await nora.put<{ revision: number }>(`${url}/draft`, draft)
  const { version } = await lola.post<{ version: string }>(`${url}/draft/publish`, {
    note: 'Lo pidió el comité',
    revision,
  })
  await karla.get(`${url}/editions/${version}`)
  await doneBy(server, null).get('/api/v1/public/words')
  await nora.post('/api/v1/organizations/import', {
    csv: 'nombre;clase;lugar\nCasa del Puerto;civil-society;0101\n',
    dryRun: false,
  })
  await lola.post('/api/v1/people/import', {
    csv: 'login,name,role,place\nde.la.tabla,De la Tabla,analyst,ZL\n',
    dryRun: false,
  })
}
