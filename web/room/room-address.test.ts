import { describe, expect, test } from 'vitest'
import { codeIn, readRoomAddress } from './room-address.ts'

describe('an address of the room', () => {
  test('names the meeting, the screen, and behind the # whoever opens it', () => {
    expect(readRoomAddress('/sala/abcdefgh', '#mnpqrs')).toEqual({
      wall: 'abcdefgh',
      screen: '',
      own: 'mnpqrs',
    })
    expect(readRoomAddress('/sala/abcdefgh/otra', '')).toMatchObject({ screen: 'otra', own: '' })
    expect(readRoomAddress('/sala', '#<script>')).toEqual({ wall: '', screen: '', own: '' })
  })

  test('holds a code in capitals or in groups, as people type it', () => {
    expect(codeIn('ABC def', 6)).toBe('abcdef')
    expect(codeIn('abc-de', 6)).toBe('')
  })
})
