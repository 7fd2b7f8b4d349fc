import { expect, test } from 'vitest'
import { isLogin, passphraseFault } from './new-passphrase.ts'

test('a new passphrase is long, and typed the same twice', () => {
  expect(passphraseFault('corta', 'corta')).toBe('short')
  expect(passphraseFault('caballo río lámpara once', 'caballo río lampara once')).toBe('different')
  expect(passphraseFault('caballo río lámpara once', 'caballo río lámpara once')).toBeNull()
})

test('letters written with combining marks count once', () => {
  expect(passphraseFault('é'.repeat(15).normalize('NFD'), '')).toBe('short')
})

test('a login is no mail address', () => {
  expect(isLogin('alba.r')).toBe(true)
  expect(isLogin('alba@example.org')).toBe(false)
  expect(isLogin('Alba')).toBe(false)
})
