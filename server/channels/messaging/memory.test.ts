import { describe, expect, test } from 'vitest'
import { seededChance, systemChance } from '../../platform/chance.ts'
import { newConversation } from './conversation/conversation.ts'
import { MessagingMemory } from './memory.ts'

const start = new Date('2026-03-02T23:00:00Z')
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const conversation = newConversation('00000000-0000-4000-8000-000000000001', 'es')
const memory = () => new MessagingMemory(seededChance('memory'))

describe('a number', () => {
  test('is known by a hash under a key of the day that another process does not have', () => {
    const [one, other] = [new MessagingMemory(systemChance), new MessagingMemory(systemChance)]
    const mark = one.mark('whatsapp 50499990000', start)
    expect(mark.today).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(one.mark('whatsapp 50499990000', start)).toEqual(mark)
    expect(one.mark('twilio 50499990000', start).today).not.toBe(mark.today)
    expect(other.mark('whatsapp 50499990000', start).today).not.toBe(mark.today)
  })

  test('has another hash each day, and after two days nothing is left of the first', () => {
    const own = memory()
    const marks = [0, 2, 26, 50].map((hours) => own.mark('whatsapp 1', later(hours)))
    const [first, second, third, fourth] = marks.map(({ today }) => today)
    expect(marks[1]?.yesterday).toBe(first)
    expect(marks[2]?.yesterday).toBe(second)
    expect(new Set([first, second, third, fourth]).size).toBe(4)
    expect(marks[3]?.yesterday).toBe(third)
  })

  test('nobody wrote for is not there after days of silence either', () => {
    const own = memory()
    const first = own.mark('whatsapp 1', start).today
    expect(Object.values(own.mark('whatsapp 1', later(72)))).not.toContain(first)
  })
})

describe('a conversation', () => {
  test('is found across midnight, and a day after its beginning no more, whatever was said meanwhile', () => {
    const own = memory()
    own.keep(own.mark('w 1', start), conversation, start)
    expect(own.find(own.mark('w 1', later(20)))).toBe(conversation)
    own.keep(own.mark('w 1', later(20)), { ...conversation, step: 'review' }, later(20))
    expect(own.size).toBe(1)
    expect(own.find(own.mark('w 1', later(23.9)))?.step).toBe('review')
    expect(own.find(own.mark('w 1', later(24.1)))).toBeNull()
    expect(own.size).toBe(0)
  })

  test('that ended is not there any more', () => {
    const own = memory()
    const mark = own.mark('w 1', start)
    own.keep(mark, conversation, start)
    own.keep(mark, null, start)
    expect([own.find(mark), own.size]).toEqual([null, 0])
  })
})

describe('a message', () => {
  test('is known again for a day', () => {
    const own = memory()
    own.see(own.mark('w id 1', start), start)
    expect(own.hasSeen(own.mark('w id 1', later(12)))).toBe(true)
    expect(own.hasSeen(own.mark('w id 2', later(12)))).toBe(false)
    expect(own.hasSeen(own.mark('w id 1', later(25)))).toBe(false)
  })
})

describe('whoever writes faster than a person', () => {
  test('is told so once, and waited for; time gives messages back', () => {
    const own = memory()
    const pace = (at: Date) => own.pace(own.mark('w 1', at), at)
    const first = Array.from({ length: 200 }, () => pace(start))
    expect(first.filter((may) => may === 'go-on')).toHaveLength(80)
    expect(first.filter((may) => may === 'tell')).toHaveLength(1)
    expect(own.pace(own.mark('w 2', start), start)).toBe('go-on')
    const soon = later(0.1)
    expect([1, 2, 3, 4, 5, 6, 7].map(() => pace(soon))).toEqual([...Array(6).fill('go-on'), 'tell'])
  })
})
