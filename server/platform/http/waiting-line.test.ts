import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { createLog } from '../log.ts'
import { Problem } from '../problem.ts'
import { replyWithProblem } from './problem-reply.ts'
import { WaitingLine } from './waiting-line.ts'

/** Lets what was resolved go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A line whose order of service is written down; each that is served stays until `next`. */
function aLine(parts: { abreast: number; longest: number; patienceMs?: number }) {
  const line = new WaitingLine({ patienceMs: 60_000, ...parts })
  const served: string[] = []
  const refused: string[] = []
  const leaving: (() => void)[] = []
  return {
    served,
    refused,
    enter(name: string, group: number, urgent = false) {
      void line.enter({ group, urgent }).then(
        (leave) => {
          served.push(name)
          leaving.push(leave)
        },
        (error: unknown) => {
          expect(error).toMatchObject(new Problem('service-unavailable'))
          refused.push(name)
        },
      )
    },
    async next() {
      leaving.shift()?.()
      await settled()
    },
  }
}

describe('the line before a slow database', () => {
  test('serves so many at once, and the rest in turn, with nobody refused', async () => {
    const line = aLine({ abreast: 3, longest: 1_000 })
    for (let at = 0; at < 500; at++) line.enter(`${at}`, 1)
    await settled()
    expect(line.served).toHaveLength(3)
    for (let at = 0; at < 500; at++) await line.next()
    expect(line.served).toEqual(Array.from({ length: 500 }, (_, at) => `${at}`))
    expect(line.refused).toEqual([])
  })

  test('lets one that sends a thousand wait behind itself: a neighbour is served next but one', async () => {
    const line = aLine({ abreast: 1, longest: 2_000 })
    for (let at = 0; at < 1_000; at++) line.enter(`flood ${at}`, 7)
    line.enter('neighbour', 8)
    await settled()
    for (let at = 0; at < 2; at++) await line.next()
    expect(line.served).toEqual(['flood 0', 'flood 1', 'neighbour'])
  })

  test('serves a danger first, and somebody else after each four of them', async () => {
    const line = aLine({ abreast: 1, longest: 2_000 })
    line.enter('first', 1)
    for (let at = 0; at < 3; at++) line.enter(`plain ${at}`, 1)
    for (let at = 0; at < 9; at++) line.enter(`danger ${at}`, 2, true)
    await settled()
    for (let at = 0; at < 12; at++) await line.next()
    expect(line.served.map((name) => name.split(' ')[0])).toEqual(
      [
        'first',
        'danger',
        'danger',
        'danger',
        'danger',
        'plain',
        'danger',
        'danger',
        'danger',
        'danger',
      ].concat(['plain', 'danger', 'plain']),
    )
  })

  test('full, it sends the newest of the longest group back, and a danger only when nothing else waits', async () => {
    const line = aLine({ abreast: 1, longest: 4 })
    for (const at of [0, 1, 2, 3]) line.enter(`flood ${at}`, 7)
    line.enter('neighbour', 8)
    line.enter('other neighbour', 9)
    for (const at of [0, 1, 2, 3]) line.enter(`danger ${at}`, 7, true)
    await settled()
    expect(line.refused.filter((name) => name.startsWith('danger'))).toEqual([])
    expect(line.refused.slice(0, 2)).toEqual(['flood 3', 'flood 2'])
    line.enter('danger 4', 7, true)
    await settled()
    expect(line.refused.at(-1)).toBe('danger 4')
    for (let at = 0; at < 10; at++) await line.next()
    expect(line.served.length + line.refused.length).toBe(11)
  })

  test('ends the patience of whoever waited too long, and goes on', async () => {
    const line = aLine({ abreast: 1, longest: 4, patienceMs: 30 })
    line.enter('slow', 1)
    line.enter('waiting', 1)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(line.refused).toEqual(['waiting'])
    await line.next()
    line.enter('later', 1)
    await settled()
    expect(line.served).toEqual(['slow', 'later'])
  })
})

test('whoever is sent back is told when to come again', async () => {
  const http = Fastify()
  replyWithProblem(
    http,
    createLog(
      () => undefined,
      () => new Date(),
    ),
  )
  http.get('/full', () => {
    throw new Problem('service-unavailable')
  })
  const reply = await http.inject('/full')
  expect([reply.statusCode, Number(reply.headers['retry-after'])]).toEqual([503, 20])
})
