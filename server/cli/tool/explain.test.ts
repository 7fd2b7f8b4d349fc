import { expect, test } from 'vitest'
import { ConfigurationError } from '../../configuration.ts'
import { RolesMissingError } from '../../platform/database/index.ts'
import { EmbeddedBusyError } from '../../platform/embedded/index.ts'
import { Problem } from '../../platform/problem.ts'
import { explain, Refusal } from './index.ts'

const systemError = (facts: object) => Object.assign(new Error('a message of the system'), facts)

test('what Vigía says itself is said as it stands, with its exit code', () => {
  expect(explain(new EmbeddedBusyError('/srv/vigia'), {})).toEqual({
    words: 'Another Vigía is running on /srv/vigia. Stop it, or set VIGIA_HOME to another folder.',
    exitCode: 1,
  })
  expect(explain(new RolesMissingError(), {}).words).toMatch(/^DATABASE_URL: .*VIGIA_APP_DATABASE_URL/)
  expect(explain(new ConfigurationError('PORT', 'a number'), {})).toEqual({
    words: 'PORT: a number',
    exitCode: 2,
  })
  expect(explain(new Refusal('no', 3), {})).toEqual({ words: 'no', exitCode: 3 })
  expect(explain(Problem.of('invalid-input', '/a', 'required'), {}).words).toBe(
    'invalid-input\n  /a: required',
  )
})

test('what the system says is told by the setting that mends it', () => {
  const words = (facts: object, env = {}) => explain(systemError(facts), env).words
  expect(words({ code: 'EADDRINUSE', port: 8787 })).toContain('PORT=8788')
  expect(words({ code: 'EACCES', syscall: 'listen', port: 80 })).toContain('above 1023')
  expect(words({ code: 'EADDRNOTAVAIL', address: '10.9.9.9' })).toContain('VIGIA_HOST: 10.9.9.9')
  expect(words({ code: 'EACCES', syscall: 'mkdir', path: '/root/x' })).toMatch(/^\/root\/x: .*VIGIA_HOME/)
  expect(words({ code: 'ENOSPC' })).toBe('The disk is full.')
  const url = 'postgres://ana:secret-word@db.example/vigia'
  expect(words({ code: '28P01' }, { DATABASE_URL: url })).toBe(
    'DATABASE_URL (db.example/vigia): the server refuses the login or its password',
  )
  // A file that a command was given is not the database.
  expect(words({ code: 'ENOENT', syscall: 'open' }, { DATABASE_URL: url })).toBe('a message of the system')
})

test('an error without words is told by its name, and anything else as text', () => {
  expect(explain(new TypeError(''), {}).words).toBe('TypeError')
  expect(explain('gone', {})).toEqual({ words: 'gone', exitCode: 1 })
})
