import { describe, expect, test } from 'vitest'
import { readPeople } from './read-people.ts'

describe('a pasted list of people', () => {
  test('is read from a spreadsheet, from CSV, and by the words of any language', () => {
    const text = [
      'Nombre\tInstitución\tSector\tSexo',
      'Ana Uno\tRed de Tejedoras\tMujeres\tM',
      'Bea Dos;Escuela;éducation;femme',
      '"Dos, Cora","La ""Casa""",health,man',
      '',
      'Dina Tres',
    ].join('\r\n')
    expect(readPeople(text)).toEqual({
      people: [
        { name: 'Ana Uno', institution: 'Red de Tejedoras', sector: 'women', sex: 'woman' },
        { name: 'Bea Dos', institution: 'Escuela', sector: 'education', sex: 'woman' },
        { name: 'Dos, Cora', institution: 'La "Casa"', sector: 'health', sex: 'man' },
        { name: 'Dina Tres', institution: '', sector: null, sex: null },
      ],
      wrong: [],
    })
  })

  test('names the lines that are no person', () => {
    expect(readPeople('Ana;;nobleza\nB\nCora;Escuela;health;nadie').wrong).toEqual([1, 2, 3])
  })
})
