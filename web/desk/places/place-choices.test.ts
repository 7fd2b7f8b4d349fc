import { expect, test } from 'vitest'
import { placeChoices } from './place-choices.ts'

const place = (id: string, name: string, parentId: string | null, level: number) => ({
  id,
  name,
  parentId,
  level,
  population: null,
  latitude: null,
  longitude: null,
})

test('two municipalities of one name are told apart by their department', () => {
  const choices = placeChoices([
    place('ZL', 'Zelandia', null, 0),
    place('01', 'Costa Clara', 'ZL', 1),
    place('02', 'Sierra Honda', 'ZL', 1),
    place('0102', 'Las Garzas', '01', 2),
    place('0202', 'Las Garzas', '02', 2),
  ])
  expect(choices.map((choice) => choice.label)).toEqual([
    'Zelandia',
    'Costa Clara',
    'Sierra Honda',
    'Las Garzas (Costa Clara)',
    'Las Garzas (Sierra Honda)',
  ])
})
