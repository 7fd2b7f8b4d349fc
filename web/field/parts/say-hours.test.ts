import { describe, expect, test } from 'vitest'
import { loadFieldWords } from '../../wording/field/index.ts'
import { dialled, sayHours } from './index.ts'

const words = await loadFieldWords('es')

describe('a number of the directory', () => {
  test('says its hours in words', () => {
    expect(sayHours('24/7', words)).toBe('Todo el día y toda la noche')
    expect(sayHours('Mo-Fr 08:00-16:00', words)).toBe('De lunes a viernes, de 08:00 a 16:00')
    expect(sayHours('PH off', words)).toBe('PH off')
  })

  test('is dialled without what is there for reading', () => {
    expect(dialled('+504 2202-0000')).toBe('tel:+50422020000')
    expect(dialled('*911#')).toBe('tel:*911#')
  })
})
