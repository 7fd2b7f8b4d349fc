import { describe, test } from 'vitest'
import { telephone, useBrowser } from './frame/index.ts'
import { goTo, sit } from './steps/index.ts'

const arrive = useBrowser()
const list = 'Razones para cancelar un encuentro'
const before = 'Clima o caminos'
const after = 'Clima, río o caminos'

const faulty = `Nombre;Clase;Lugar
Asociación del Estero;sociedad civil;Ciudad Serín
Cooperativa Agua Mansa;cooperativa;Ciudad Serín
Oficina de la Mujer de Serín;institución pública;Ciudad Serín
`

describe('the programme edits its words, and two people publish them', () => {
  test('the project team changes a word and saves a draft', async () => {
    const team = await sit(arrive, 'Nora Quintel')
    await goTo(team, 'Catálogos')
    await team.sees('Hay un borrador')
    await team.look('catalogues')
    await team.page.getByLabel('Buscar una lista').fill('cancelar')
    await team.follow(list)
    await team.arriveAt(list)
    const entry = team.page.getByRole('group', { name: new RegExp(before) })
    await entry.getByLabel('Español').fill(after)
    await team.sees(`Español: «${before}» pasa a «${after}»`)
    await team.page.getByLabel('Qué cambia y por qué').fill('Se entiende mejor en la costa.')
    await team.look('catalogue-edit')
    await team.press('Guardar el borrador')
    await team.sees('Guardado. Otra persona tiene que leerlo y publicarlo.')
    await team.sees(/^Quien cambió el borrador por última vez no lo publica\./)
  })

  test('another person reads and publishes it, and the desk says it', async () => {
    const administrator = await sit(arrive, 'Lola Bermindo')
    await goTo(administrator, 'Catálogos')
    await administrator.follow(list)
    await administrator.sees(`Español: «${before}» pasa a «${after}»`)
    await administrator.press('Publicar esta edición')
    await administrator.sees(/^Publicada: edición /)
    await administrator.look('catalogue-published')
  })

  test('every text of the interface is found in three languages', async () => {
    const team = await sit(arrive, 'Nora Quintel')
    await goTo(team, 'Textos')
    await team.page.getByLabel('Buscar', { exact: true }).fill('Guardar el borrador')
    await team.sees('Save the draft')
    await team.look('texts')
  })
})

describe('institutions come in from a table', () => {
  test('one line is at fault: nothing is added until it is mended', async () => {
    const administrator = await sit(arrive, 'Lola Bermindo', telephone)
    await goTo(administrator, 'Instituciones y organizaciones')
    await administrator.follow('Traer una tabla')
    await administrator.arriveAt('Traer instituciones')
    const table = administrator.page.getByLabel('La tabla')
    await table.fill(faulty)
    await administrator.press('Revisar sin agregar nada')
    await administrator.sees('Por corregir: 1')
    await administrator.page.getByRole('row', { name: /3.*Clase.*No está en la lista/ }).waitFor()
    await administrator.look('organizations-import-fault')
    await table.fill(faulty.replace('cooperativa;', 'sociedad civil;'))
    await administrator.press('Revisar sin agregar nada')
    await administrator.press('Agregar: 3')
    await administrator.sees('Se agregaron: 3')
    await administrator.follow('Instituciones y organizaciones')
    await administrator.arriveAt('Instituciones y organizaciones')
    await administrator.page.getByLabel('Buscar').fill('Agua Mansa')
    await administrator.sees('Cooperativa Agua Mansa')
  })
})
