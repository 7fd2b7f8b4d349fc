import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { partsOfSms, toGsmText } from '../../../../interchange/messaging/index.ts'
import type { ContactShown } from '../../../../vocabulary/wire/directory.ts'
import { signalSubmission } from '../../../../vocabulary/wire/signal.ts'
import { screenText } from '../../../../vocabulary/words/index.ts'
import { readHonduras } from '../../../parties/place/index.ts'
import type { Conversation } from './conversation.ts'
import { findPlace } from './find-place.ts'
import {
  beginConversation,
  type Facts,
  type PlaceIntake,
  type Turn,
  takeFailure,
  takeMessage,
  takeNote,
  takePlace,
  takeSent,
} from './index.ts'
import { dayAt, readTypedPeriod } from './periods.ts'

const number = (change: Partial<ContactShown>): ContactShown => ({
  id: '1',
  kind: 'emergency',
  name: { es: 'Emergencias', fr: 'Urgences', en: 'Emergencies' },
  number: '911',
  hours: '24/7',
  status: 'confirmed',
  lastVerifiedOn: '2026-03-01',
  ...change,
})

let facts: Facts
beforeAll(async () => {
  const { places } = await readHonduras()
  const departments = places.filter(({ parent }) => parent === 'HN')
  facts = {
    now: new Date('2026-03-04T02:00:00Z'),
    countryName: 'Honduras',
    departments: departments.map(({ code, name }) => ({ id: code, name })),
    municipalities: places
      .filter(({ code }) => /^\d{4}$/.test(code))
      .map(({ code, name, parent, longitude }) => ({
        id: code,
        name,
        departmentId: parent ?? '',
        departmentName: departments.find((one) => one.code === parent)?.name ?? '',
        longitude: longitude ?? null,
      })),
    numbers: [
      number({}),
      number({ id: '2', kind: 'hotline', number: '145', hours: 'Mo-Fr 08:00-16:00' }),
      number({ id: '3', number: '114', status: 'unverified' }),
    ],
    fieldAddress: 'https://vecinos.example.org',
    demo: false,
    takesNotes: true,
  }
})

const uuid = '00000000-0000-4000-8000-000000000001'
/** As long as the shapes ask; what it opens to is no matter of the conversation. */
const aSealedNote = {
  key: { publicKey: `B${'A'.repeat(86)}`, wraps: [{ deskKeyId: uuid, sealed: 'A'.repeat(151) }] },
  letter: { id: uuid, ciphertext: 'A'.repeat(1474) },
}
const open: PlaceIntake = { state: 'open', numbers: [], onDutyNow: true }

/** Somebody who writes one answer after the other; everything outside is fine unless a test says otherwise. */
class Talk {
  conversation: Conversation | null = null
  readonly heard: string[] = []
  sent: Extract<Turn['effect'], { kind: 'send' }> | null = null
  intake: PlaceIntake = open
  readonly #facts: Facts

  constructor(change: Partial<Facts> = {}) {
    this.#facts = { ...facts, ...change }
  }

  say(...texts: (string | null)[]): string {
    for (const text of texts) this.#take(text)
    return this.last
  }

  get last(): string {
    return this.heard.at(-1) ?? ''
  }

  get step(): string | undefined {
    return this.conversation?.step
  }

  #take(text: string | null): void {
    let turn =
      this.conversation === null
        ? beginConversation(text, uuid, this.#facts)
        : takeMessage(this.conversation, text, this.#facts)
    const { effect, conversation } = turn
    if (conversation !== null && effect?.kind === 'check-place')
      turn = takePlace(conversation, { ...this.intake, id: effect.placeId }, this.#facts)
    if (conversation !== null && effect?.kind === 'seal-note') {
      const passages = screenText('/note', effect.text, [])
      turn = takeNote(conversation, { sealed: aSealedNote, passages }, this.#facts)
    }
    if (conversation !== null && effect?.kind === 'send') {
      this.sent = effect
      const readBy = new Date(this.#facts.now.getTime() + 3_600_000)
      turn = takeSent(conversation, { readBy, dangerNow: effect.signal.dangerNow }, this.#facts)
    }
    this.conversation = turn.conversation
    if (turn.say !== null) this.heard.push(turn.say)
  }
}

/** Up to the summary: what, where, when, who. */
const calmly = ['Hola', '2', '3', '2', '2', 'Juticalpa', '3', '2', '1', '1', '1', '1 3', '3', '0']

describe('the first message', () => {
  test('gives the numbers before anything else, then what this channel cannot keep, then asks for danger', () => {
    const said = new Talk().say('Hola')
    expect(said.split('\n')[0]).toBe('Si hay peligro, llame ya: 911 Emergencias.')
    for (const words of [
      'ven su número y lo que escribe',
      'no hay recibo',
      'https://vecinos.example.org',
      'SALIR borra todo',
      'No se envía nada hasta',
    ])
      expect(said).toContain(words)
    expect(said.split('\n').slice(-3)).toEqual([
      '¿Alguien está en peligro AHORA?',
      '1 Sí, hay peligro ahora',
      '2 No, o no lo sé',
    ])
  })

  test('in the demonstration says that nothing is real; without confirmed numbers says so', () => {
    expect(new Talk({ demo: true }).say('Hola')).toContain('DEMOSTRACIÓN')
    const unconfirmed = new Talk({ numbers: [number({ status: 'unverified' })] })
    expect(unconfirmed.say('Hola')).toContain('(números sin confirmar): 911')
    expect(new Talk({ numbers: [] }).say('Hola')).toContain('centro de salud más cercano')
  })

  test('that answers a question of a forgotten conversation hears that nothing was sent', () => {
    expect(new Talk().say('3')).toContain('se borró y no se envió')
    expect(new Talk().say('Hola')).not.toContain('se borró y no se envió')
  })

  test('opens nothing when it is only polite, or forgets', () => {
    const talk = new Talk()
    talk.say('Gracias!')
    expect([talk.conversation, talk.heard]).toEqual([null, []])
    expect(talk.say('SALIR')).toContain('aquí no queda nada')
    expect(talk.conversation).toBeNull()
  })
})

describe('a whole conversation', () => {
  test('makes the minimum signal of the field page, without a receipt', () => {
    const talk = new Talk()
    const review = talk.say(...calmly)
    expect(talk.step).toBe('review')
    expect(review).toContain('Juticalpa, Olancho')
    expect(review).toContain('Frase: no')
    const end = talk.say('1')
    expect(end).toContain('SU AVISO LLEGÓ. Una persona lo leerá en menos de una hora.')
    expect(end).toContain('no hay recibo')
    expect(talk.conversation).toBeNull()
    expect(talk.sent?.signal).toEqual({
      clientUuid: uuid,
      find: null,
      receiptKey: null,
      territoryId: '1501',
      placeKind: 'bar-restaurant',
      // The third of March in the evening, there; the fourth already in Greenwich.
      observed: { kind: 'day', from: '2026-03-02' },
      stillHappening: 'yes',
      knownHow: 'saw-it',
      childrenInvolved: 'yes',
      exposedGroups: ['children-under-12', 'women'],
      authorityInvolved: 'not-known',
      dangerNow: false,
      codes: ['EXP2'],
      contactPreference: 'no-contact',
      language: 'es',
      sealed: null,
    })
  })

  test('accepts several sentences, the next page of a group, a second group, and no more than twelve', () => {
    const talk = new Talk()
    const first = talk.say('Hola', 'no', '3')
    expect(first).toContain('7 Ver más')
    const second = talk.say('7')
    expect(second).toContain('En un hogar o refugio')
    expect(second).not.toContain('Ver más')
    talk.say('1,2 y 3', 'sí', '1', '1 3')
    expect(talk.conversation?.answers.codes).toEqual(['EXP7', 'EXP8', 'EXP9', 'CAP1', 'CAP3'])
    expect(talk.step).toBe('more')
    talk.say('1', '3', '1 2 3 4 5 6')
    expect(talk.conversation?.answers.codes).toHaveLength(11)
    expect(talk.say('1', '1', '4 5')).toContain('Ya son 12 cosas')
    expect([talk.conversation?.answers.codes.length, talk.step]).toEqual([12, 'department'])
  })

  test('does not ask what a code says already', () => {
    const talk = new Talk()
    // A child under an adult who takes the money; and nobody did anything.
    talk.say('Hola', '2', '3', '6', '1', '6', '1', '2', 'Juticalpa', '3', '1', '1', '1')
    expect(talk.step).toBe('exposed')
    const note = talk.say('12')
    expect(talk.step).toBe('note')
    expect(note).toContain('solo el equipo nacional')
    talk.say('0', '1')
    expect(talk.sent?.signal).toMatchObject({
      childrenInvolved: 'yes',
      authorityInvolved: 'yes',
      exposedGroups: [],
    })
  })

  test('says at once what a sentence asks for', () => {
    const police = new Talk()
    const said = police.say('Hola', '2', '2', '6')
    expect(said).toContain('Llame ya a la policía')
    expect(said).toContain('911')
    expect(new Talk().say('Hola', '2', '4', '7', '1')).toContain('No reenvíe ni guarde esas fotos')
    expect(new Talk().say('Hola', '2', '2', '7', '2')).toContain('Esto solo no basta')
  })

  test('can be changed in every answer before it is sent', () => {
    const talk = new Talk()
    talk.say(...calmly)
    expect(talk.say('2')).toContain('3 Dónde')
    talk.say('3', 'Gracias, Lempira')
    expect(talk.step).toBe('review')
    talk.say('2', '5', '7', '5/2026')
    expect(talk.last).toContain('No entendí')
    expect(talk.say('1/2026')).toContain('el mes que empezó el 1 ene 2026')
    talk.say('2', '2', '1', '1', '2', '2', '10', '1')
    expect(talk.step).toBe('review')
    talk.say('1')
    expect(talk.sent?.signal).toMatchObject({
      territoryId: '1301',
      codes: ['CAP1'],
      authorityInvolved: 'yes',
      observed: { kind: 'month', from: '2026-01-01' },
    })
  })

  test('stays when it could not be sent, and is one signal when it is sent again', () => {
    const talk = new Talk()
    talk.say(...calmly)
    const before = talk.conversation
    if (before === null) throw new Error('it is over')
    const turn = takeFailure(before)
    expect(turn.say).toContain('NO SE ENVIÓ')
    expect(turn.conversation).toBe(before)
  })
})

describe('somebody in danger', () => {
  test('has the numbers with the answer, hears that nobody was told yet, and sends after six answers', () => {
    const talk = new Talk()
    const said = talk.say('Hola', 'Sí')
    expect(said).toContain('llame ya: 911')
    expect(said).toContain('TODAVÍA NO SE AVISÓ A NADIE')
    const offer = talk.say('3', '1', 'Juticalpa', '1', '2')
    expect(talk.step).toBe('hurry')
    expect(offer).toContain('Juticalpa, Olancho')
    expect(offer).toContain('1 ENVIAR YA')
    expect(talk.say('1')).toContain('ya se llama a la persona de turno')
    expect(talk.sent?.signal).toMatchObject({
      dangerNow: true,
      codes: ['EXP1'],
      placeKind: 'not-known',
      observed: { kind: 'day', from: '2026-03-03' },
      stillHappening: 'not-known',
      authorityInvolved: 'no',
    })
  })

  test('may go on with the other questions instead', () => {
    const talk = new Talk()
    talk.say('Hola', '1', '3', '1', 'Juticalpa', '1', '2', '2')
    expect(talk.step).toBe('place-kind')
    talk.say('1', '1', '1', '3', '12', '0')
    expect(talk.step).toBe('review')
  })

  test('may say so at any time, and as the first word', () => {
    const talk = new Talk()
    expect(talk.say('PELIGRO')).toContain('TODAVÍA NO SE AVISÓ A NADIE')
    expect([talk.step, talk.conversation?.answers.dangerNow]).toEqual(['group', true])
    const later = new Talk()
    later.say('Hola', '2', '3', '1', '2', 'Juticalpa')
    expect(later.say('peligro!')).toContain('llame ya: 911')
    expect([later.step, later.conversation?.answers.dangerNow]).toEqual(['place-kind', true])
    later.say('1')
    expect(later.step).toBe('known-how')
  })
})

describe('a place', () => {
  test('with a name that several departments have is never chosen for the person', () => {
    const talk = new Talk()
    const said = talk.say('Hola', '2', '3', '1', '2', 'san marcos')
    expect(talk.step).toBe('offered')
    expect(said).toContain('San Marcos, Ocotepeque')
    expect(said).toContain('San Marcos, Santa Bárbara')
    expect(said).toContain('3 Otro lugar')
    talk.say('3')
    expect(talk.step).toBe('department')
    talk.say('San Marcos', '2')
    expect(talk.conversation?.answers.territoryId).toMatch(/^16/)
  })

  test('each of the names that repeat is offered once for each department, and is reached within its own', () => {
    const byName = Map.groupBy(facts.municipalities, ({ name }) => name)
    const repeated = [...byName].filter(([, some]) => some.length > 1)
    expect(repeated).toHaveLength(25)
    for (const [name, some] of repeated) {
      const found = findPlace(name, facts, null)
      // The name of a department means the department; its own municipality is found there.
      if (found.kind !== 'department')
        expect([name, found]).toMatchObject([name, { kind: 'several', municipalities: some }])
      for (const one of some) {
        const within = findPlace(name, facts, one.departmentId)
        expect([name, within]).toMatchObject([name, { kind: 'municipality', municipality: { id: one.id } }])
        const full = findPlace(`${name} ${one.departmentName}`, facts, null)
        expect([name, full]).toMatchObject([name, { kind: 'municipality', municipality: { id: one.id } }])
      }
    }
  })

  test('is found by its department first, by a few letters, without accents, and with one slip', () => {
    const talk = new Talk()
    expect(talk.say('Hola', '2', '3', '1', '2')).toContain('18 Yoro')
    expect(talk.say('18')).toContain('Yoro: escriba el municipio')
    talk.say('0', 'atlantida')
    expect([talk.step, talk.conversation?.view.departmentId]).toEqual(['municipality', '01'])
    expect(talk.say('xyz')).toContain('No entendí')
    talk.say('seiba')
    expect(talk.conversation?.answers.territoryId).toBeNull()
    talk.say('La Seiba')
    expect(talk.conversation?.answers.territoryId).toBe('0101')
    expect(findPlace('jutic', facts, null)).toMatchObject({ municipality: { name: 'Juticalpa' } })
    expect(findPlace('Juticapla', facts, null)).toMatchObject({ municipality: { name: 'Juticalpa' } })
    expect(findPlace('san', facts, null).kind).toBe('too-many')
    expect(findPlace('12', facts, null).kind).toBe('none')
    expect(findPlace('', facts, null).kind).toBe('none')
  })

  test('that takes no signals names the numbers and asks for another', () => {
    const talk = new Talk()
    talk.intake = { state: 'paused', numbers: [number({ number: '199' })], onDutyNow: false }
    const said = talk.say('Hola', '2', '3', '1', '2', 'Juticalpa')
    expect(said).toContain('no se reciben avisos por ahora')
    expect(said).toContain('199')
    expect([talk.step, talk.conversation?.answers.territoryId]).toEqual(['department', null])
    talk.intake = { state: 'unconfirmed', numbers: [], onDutyNow: false }
    expect(talk.say('Juticalpa')).toContain('falta saber quién los atiende')
    talk.intake = { ...open, onDutyNow: false }
    expect(talk.say('Juticalpa')).toContain('no hay nadie de turno')
  })
})

describe('a sentence', () => {
  const upToNote = calmly.slice(0, -1)

  test('is handed on to be sealed, and the conversation keeps no letter of it', () => {
    const talk = new Talk()
    talk.say(...upToNote, 'en la casa azul junto al molino')
    expect(talk.step).toBe('review')
    expect(talk.last).toContain('Frase: sí, cerrada con llave')
    expect(JSON.stringify(talk.conversation)).not.toContain('molino')
    talk.say('1')
    expect(talk.sent?.signal.sealed).toBe(aSealedNote)
  })

  test('with a name or a number is pointed at, and the person decides', () => {
    const talk = new Talk()
    const said = talk.say(...upToNote, 'dicen que es Juan Paredes, 9999-8888')
    expect(said).toContain('Juan Paredes y 9999-8888')
    expect(talk.step).toBe('note-check')
    expect(JSON.stringify(talk.conversation)).not.toContain('Paredes')
    talk.say('2')
    expect([talk.step, talk.conversation?.note.kind]).toEqual(['note', 'unasked'])
    talk.say('María Pérez', '3')
    expect([talk.step, talk.conversation?.note.kind]).toEqual(['review', 'none'])
    talk.say('2', '11', 'María Pérez', '1')
    expect(talk.conversation?.note.kind).toBe('kept')
    // The flag decides to whom it is sealed: it goes when the flag changes.
    talk.say('2', '10', '1')
    expect([talk.step, talk.conversation?.note.kind]).toEqual(['note', 'unasked'])
  })

  test('too long is asked for again; where none can be sealed none is asked for', () => {
    const talk = new Talk()
    expect(talk.say(...upToNote, 'a'.repeat(281))).toContain('Es muy larga: caben 280')
    expect(talk.step).toBe('note')
    const without = new Talk({ takesNotes: false })
    expect(without.say(...upToNote)).not.toContain('Frase')
    expect(without.step).toBe('review')
    const conversation = talk.conversation
    if (conversation === null) throw new Error('it is over')
    const lost = takeNote(conversation, { sealed: null, passages: [] }, facts)
    expect(lost.say).toContain('Se borró y no se envía')
    expect(lost.conversation?.note.kind).toBe('none')
  })
})

describe('at any time', () => {
  test('every word that forgets leaves nothing, in every language', () => {
    for (const word of ['SALIR', 'borrar', 'Sortir', 'EFFACER', 'exit', 'Delete.', 'stop']) {
      const talk = new Talk()
      talk.say('Hola', '2', '3', word)
      expect([word, talk.conversation]).toEqual([word, null])
      expect(talk.last).toContain('No se envió nada')
    }
    const done = new Talk()
    done.say(...calmly, '3')
    expect([done.conversation, done.sent]).toEqual([null, null])
  })

  test('the language changes with a word, and the answers stay', () => {
    const talk = new Talk()
    expect(talk.say('EN')).toContain('Is somebody in danger NOW?')
    talk.say('no', '3', '2')
    expect(talk.say('français')).toContain('Avez-vous remarqué autre chose')
    expect(talk.conversation?.answers.codes).toEqual(['EXP2'])
    expect(talk.say('Español')).toContain('¿Vio o supo algo más?')
  })

  test('help gives the numbers and the same question again', () => {
    const talk = new Talk()
    talk.say('Hola', '2')
    const said = talk.say('AYUDA')
    expect(said).toContain('911')
    expect(said).toContain('¿Qué vio o supo?')
    expect(talk.step).toBe('group')
  })

  test('what is not understood is asked again three times, and then no more', () => {
    const talk = new Talk()
    talk.say('Hola')
    for (const text of ['quizás', '7', null]) talk.say(text)
    expect(talk.heard.slice(1).map((said) => said.split('\n')[0])).toEqual([
      'No entendí.',
      'No entendí.',
      'Aquí solo se lee texto. Lo demás se borró sin verlo.',
    ])
    expect(talk.say('???')).toContain('Borré lo que contestó y no se envió')
    expect(talk.conversation).toBeNull()
  })

  test('an answer that is understood begins the count again', () => {
    const talk = new Talk()
    talk.say('Hola', 'a', 'b', 'c', '2', 'a', 'b', 'c')
    expect(talk.step).toBe('group')
  })
})

describe('days', () => {
  test('are those of the place, by its longitude', () => {
    const evening = new Date('2026-03-04T05:59:00Z')
    expect(dayAt(evening, -87.2)).toBe('2026-03-03')
    expect(dayAt(evening, null)).toBe('2026-03-04')
    expect(dayAt(new Date('2026-03-03T15:00:00Z'), 150)).toBe('2026-03-04')
  })

  test('are read as they are typed, past ones alone', () => {
    const today = '2026-03-04'
    expect(readTypedPeriod('1/3/2026', today)).toEqual({ kind: 'day', from: '2026-03-01' })
    expect(readTypedPeriod('01-03-26', today)).toEqual({ kind: 'day', from: '2026-03-01' })
    expect(readTypedPeriod('12.2025', today)).toEqual({ kind: 'month', from: '2025-12-01' })
    for (const wrong of ['5/3/2026', '31/2/2026', '4/2026', '1/1/1980', 'ayer', '1/2/3/2026', ''])
      expect([wrong, readTypedPeriod(wrong, today)]).toEqual([wrong, null])
  })
})

describe('whatever is answered', () => {
  /** What fits the question, mostly; and now and then anything. */
  const fitting: Partial<Record<string, string[]>> = {
    department: ['Juticalpa', 'san marcos', '8', 'san'],
    municipality: ['a', 'Juticalpa', '0', 'San Marcos'],
    'other-date': ['1/2026', '3/2/2026'],
    codes: ['1', '1 2', '7', '0'],
    note: ['0', 'en la casa azul', 'Juan Paredes'],
  }
  const answer = fc.record({
    pick: fc.nat(),
    odd: fc.oneof(
      { weight: 24, arbitrary: fc.constant(undefined) },
      { weight: 2, arbitrary: fc.constantFrom('en', 'fr', 'es', 'ayuda', 'peligro', 'hola', '9', 'salir') },
      {
        weight: 1,
        arbitrary: fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constant(null)),
      },
    ),
  })

  test('nothing is thrown, every message fits, and what is sent is a right signal', () => {
    let sent = 0
    fc.assert(
      fc.property(fc.array(answer, { minLength: 15, maxLength: 60 }), (said) => {
        const talk = new Talk()
        for (const { pick, odd } of said) {
          const able = fitting[talk.step ?? ''] ?? ['1', '2', '3', '1', '2']
          talk.say(odd === undefined ? (able[pick % able.length] ?? '1') : odd)
          // Twilio takes 1600 signs; ten parts of an SMS are 1530.
          expect(talk.last.length).toBeLessThanOrEqual(1530)
          expect(partsOfSms(toGsmText(talk.last))).toBeLessThanOrEqual(10)
        }
        if (talk.sent === null) return
        sent += 1
        expect(signalSubmission.safeParse({ ...talk.sent.signal, proof: null }).error).toBeUndefined()
      }),
      { numRuns: 150 },
    )
    expect(sent).toBeGreaterThan(10)
  })

  test.each(['es', 'fr', 'en'])(
    'in %s nothing of an SMS is a sign that an old telephone does not show',
    (language) => {
      const talk = new Talk()
      talk.say(language, ...calmly.slice(1), '2', '1')
      for (const said of talk.heard) expect(toGsmText(said)).not.toContain('?'.repeat(2))
      const lost = talk.heard.filter(
        (said) => (toGsmText(said).match(/\?/g) ?? []).length !== (said.match(/\?/g) ?? []).length,
      )
      expect(lost).toEqual([])
      expect(Math.max(...talk.heard.map((said) => partsOfSms(toGsmText(said))))).toBeLessThanOrEqual(7)
    },
  )
})
