import { describe, expect, test } from 'vitest'
import { codeIn, readRoomAddress } from './room-address.ts'

describe('an address of the room', () => {
  test('names the meeting, the screen, and behind the # whoever opens it', () => {
    expect(readRoomAddress('/sala/abcdefgh', '#mnpqrs')).toEqual({
      wall: 'abcdefgh',
      screen: '',
      own: 'mnpqrs',
      secret: '',
    })
    expect(readRoomAddress('/sala/abcdefgh/otra', '')).toMatchObject({ screen: 'otra', own: '' })
    expect(readRoomAddress('/sala', '#<script>')).toEqual({ wall: '', screen: '', own: '', secret: '' })
  })

  test('names a room where one votes by six letters, and its wall by a secret behind the #', () => {
    const secret = 'Aa0_-'.repeat(9).slice(0, 43)
    expect(readRoomAddress('/sala/ABCdef/pantalla', `#${secret}`)).toEqual({
      wall: 'abcdef',
      screen: 'pantalla',
      own: '',
      secret,
    })
    expect(readRoomAddress('/sala/voto', '')).toMatchObject({ wall: '', screen: 'voto' })
  })

  test('holds a code in capitals or in groups, as people type it', () => {
    expect(codeIn('ABC def', 6)).toBe('abcdef')
    expect(codeIn('abc-de', 6)).toBe('')
  })
})
