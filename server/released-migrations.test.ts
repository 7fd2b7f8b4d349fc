import { expect, test } from 'vitest'
import { findTampering, type Release, readMigrations, readReleases } from './testing/release/index.ts'

test('no released migration was edited, removed, or preceded by a new one', async () => {
  expect(findTampering(await readReleases(), await readMigrations())).toEqual([])
})

test('an edited, a removed and a slipped-in migration are each named', () => {
  const releases: Release[] = [
    { version: '1.0.0', migrations: { '0001-a.sql': 'aa', '0002-b.sql': 'bb', '0004-d.sql': 'dd' } },
  ]
  const present = { '0001-a.sql': 'aa', '0002-b.sql': 'changed', '0003-c.sql': 'cc', '0005-e.sql': 'ee' }
  expect(findTampering(releases, present)).toEqual([
    '0002-b.sql was released with 1.0.0 and has been edited',
    '0004-d.sql was released with 1.0.0 and is gone',
    '0003-c.sql comes before what 1.0.0 released',
  ])
})
