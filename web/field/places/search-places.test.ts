import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, listPlaces, searchPlaces } from './index.ts'

const department = (id: string, name: string, names: readonly string[]) => ({
  id,
  name,
  municipalities: names.map((municipality, at) => ({ id: `${id}0${at + 1}`, name: municipality })),
})
const entries = listPlaces(
  {
    country: { id: 'VA', name: 'Valdoria' },
    departments: [
      department('01', 'Las Lomas', ['Peñasco', 'San José', 'Río Hondo', 'Agua Fría']),
      department('02', 'Costa Clara', ['San José', 'Bahía Ancha', 'Hondo Bajo']),
    ],
  },
  'es',
)
const found = (text: string, departmentId: string | null = null) =>
  searchPlaces(entries, { text, departmentId, limit: 12 }).items.map(({ id }) => id)

describe('the search of places', () => {
  test('ignores accents, capitals and outer spaces', () => {
    expect(found('  penasco ')).toEqual(['0101'])
    expect(found('RÍO hón')).toEqual(['0103'])
    expect(foldText('Ágüeñó')).toBe('agueno')
  })

  test('tells namesakes apart by their department', () => {
    expect(found('san jose')).toEqual(['0201', '0102'])
    expect(found('san jose lomas')).toEqual(['0102'])
    expect(found('san jose', '02')).toEqual(['0201'])
  })

  test('puts a name that begins with the text before one that only holds it', () => {
    expect(found('hondo')).toEqual(['0203', '0103'])
  })

  test('shows nothing before anything is asked, and a whole department when it is chosen', () => {
    expect(found('')).toEqual([])
    expect(found('', '02')).toHaveLength(3)
  })

  test('says how many match beyond those it shows', () => {
    expect(searchPlaces(entries, { text: 'san', departmentId: null, limit: 1 })).toMatchObject({
      total: 2,
      items: [{ id: '0201' }],
    })
  })

  test('finds every place by its own full name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), (entry) => {
        expect(found(`${entry.name} ${entry.departmentName}`)).toContain(entry.id)
      }),
    )
  })
})
