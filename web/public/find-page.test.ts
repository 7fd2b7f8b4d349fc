import { expect, test } from 'vitest'
import { findPage } from './find-page.ts'
import { pages } from './pages.ts'
import { addressOf } from './shell/address-of.ts'

const at = (address: string) => {
  const found = findPage(address)
  return found === null ? null : [found.page.name, found.id]
}

test('an address leads to its page, with or without a slash at its end', () => {
  expect(at('/publico/pacto')).toEqual(['pact', ''])
  expect(at('/publico/pacto/')).toEqual(['pact', ''])
  expect(at('/publico/pacto/2f1e7a52-6a53-4c1c-9a58-2f55d0f4a111')).toEqual([
    'signing',
    '2f1e7a52-6a53-4c1c-9a58-2f55d0f4a111',
  ])
  expect(at(addressOf('/pacto'))).toEqual(['pact', ''])
})

test('the committee, the calendar and the figures have addresses of their own', () => {
  expect(at('/publico/comite')).toEqual(['committee', ''])
  expect(at('/publico/comite/2f1e7a52-6a53-4c1c-9a58-2f55d0f4a111/')).toEqual([
    'session',
    '2f1e7a52-6a53-4c1c-9a58-2f55d0f4a111',
  ])
  expect(at('/publico/calendario')).toEqual(['calendar', ''])
  expect(at('/publico/cifras')).toEqual(['figures', ''])
  expect(at('/publico/cifras/2026-01-01')).toBeNull()
})

test('the header leads to every page that is not one of many', () => {
  for (const { name, path, wing } of pages)
    expect([name, wing !== undefined]).toEqual([name, !path.includes(':')])
})

test('the bare address is the first page, an unknown one is none', () => {
  expect(at('/publico')).toEqual(['pact', ''])
  expect(at('/publico/otra')).toBeNull()
  expect(at('/publico/pacto/a/b')).toBeNull()
})
