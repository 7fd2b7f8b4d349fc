import { describe, expect, test } from 'vitest'
import { formatFor, spanUnit } from './format.ts'
import { preferredLanguage } from './language.ts'

describe('spans of time', () => {
  test('are said in the unit that fits and never overstate what is left', () => {
    expect(spanUnit(119)).toEqual({ value: 119, unit: 'minute' })
    expect(spanUnit(179)).toEqual({ value: 2, unit: 'hour' })
    expect(spanUnit(47 * 60 + 59)).toEqual({ value: 47, unit: 'hour' })
    expect(spanUnit(71 * 60)).toEqual({ value: 2, unit: 'day' })
    expect(spanUnit(-90.7)).toEqual({ value: 90, unit: 'minute' })
  })

  test('are written by each language', () => {
    expect(formatFor('es').span(1500)).toBe('25 horas')
    expect(formatFor('fr').span(3 * 1440)).toMatch(/^3\sjours$/)
    expect(formatFor('en').span(1)).toBe('1 minute')
  })
})

describe('dates', () => {
  test('a calendar day is the same day in every time zone', () => {
    expect(formatFor('es', 'America/Tegucigalpa').day('2026-03-01')).toBe('1 mar 2026')
    expect(formatFor('en', 'Asia/Tokyo').day('2026-03-01')).toBe('Mar 1, 2026')
  })

  test('an instant is told in the zone of the desk', () => {
    expect(formatFor('en', 'America/Tegucigalpa').hour('2026-03-01T18:05:00Z')).toMatch(/^12:05\sPM$/)
  })
})

describe('a stretch of time', () => {
  test('says once what its two ends have in common', () => {
    const from = '2026-11-20T15:00:00Z'
    const es = formatFor('es', 'UTC')
    expect(es.stretch(from, '2026-11-20T18:00:00Z')).toMatch(/^20 nov 2026, 15:00\s?–\s?18:00$/)
    expect(es.stretch(from, '2026-11-22T18:00:00Z')).toMatch(/^20 nov 2026, 15:00\s–\s22 nov 2026, 18:00$/)
  })
})

describe('the language at first', () => {
  test('is the first wish that the desk speaks, and Spanish without one', () => {
    expect(preferredLanguage(['miq', 'fr-CA', 'en'])).toBe('fr')
    expect(preferredLanguage(['miq'])).toBe('es')
    expect(preferredLanguage([])).toBe('es')
  })
})
