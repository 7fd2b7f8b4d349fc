import { describe, expect, test } from 'vitest'
import { readConfiguration } from './configuration.ts'

const read = (env: NodeJS.ProcessEnv) => readConfiguration(env, {})

describe('as whom, and in which zone, alerts are written for other systems', () => {
  test('is the address that mails come from, in UTC, unless told', () => {
    expect(read({})).toMatchObject({ zone: 'UTC', capSender: 'vigia@localhost.localdomain' })
    expect(read({ VIGIA_MAIL_FROM: 'avisos@tamarela.example' }).capSender).toBe('avisos@tamarela.example')
    expect(read({ VIGIA_ZONE: 'America/Tegucigalpa', VIGIA_CAP_SENDER: 'tamarela.example' })).toMatchObject({
      zone: 'America/Tegucigalpa',
      capSender: 'tamarela.example',
    })
  })

  test('is refused where other systems could not read it', () => {
    expect(() => read({ VIGIA_ZONE: 'Tamarela' })).toThrow('VIGIA_ZONE')
    expect(() => read({ VIGIA_CAP_SENDER: 'Vigía, Tamarela' })).toThrow('VIGIA_CAP_SENDER')
  })
})
