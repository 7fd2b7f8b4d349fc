import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'
import { type PledgeFate, pactText, ratings, type Signed, signed, signedAgain } from './pledged.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const place = 'XT-0201'
const witness = { witnessName: 'Remedios Altuvar', witnessCapacity: 'Secretaria ejecutiva de la comisión' }

const iso = (at: number): string => new Date(at).toISOString()
const dayOf = (at: number): string => iso(at).slice(0, 10)

/**
 * A pact is signed in the capital before the secretary of the commission, and followed; another signing waits for its
 * witness. A world that is old enough has an earlier pact as well, which has ended: of what was signed of it, one signature
 * lapsed, one was renewed, and one is about to lapse.
 */
export function tellPact(world: World): void {
  const start = world.clock.now().getTime()
  const until = world.until.getTime()
  const at = Math.max(until - 75 * dayMs, start + 2 * dayMs)
  if (until - 300 * dayMs > start + 2 * dayMs) tellEarlier(world, until - 300 * dayMs)
  world.agenda.at(new Date(at), async () => {
    const pactId = await enterPact(world, {
      name: 'Pacto Corazón de Tamarela',
      from: dayOf(at - dayMs),
      termMonths: 24,
    })
    await signAndFollow(world, { pactId, at })
    const last = Math.max(until - dayMs, at + 2 * dayMs)
    world.agenda.at(new Date(last), async () => {
      const { id } = await prepare(world, {
        pactId,
        at: last,
        title: 'Firma del pacto en el valle',
        signed: [
          {
            of: 'labour',
            by: 'gilda',
            signer: ['Tirso Melgarés', 'Inspector general'],
            named: true,
            pledges: [
              {
                precept: 'take-no-part',
                line: 'prevention',
                what: 'Revisar los contratos de todas las fincas del valle.',
                evidence: 'Lista de fincas revisadas',
                due: 45,
                fate: 'waits',
              },
            ],
          },
        ],
      })
      world.agenda.after(
        3,
        async () => void (await world.as('nora').post(`/api/v1/pact/signings/${id}/sign`)),
      )
    })
  })
}

async function enterPact(
  world: World,
  pact: { readonly name: string; readonly from: string; readonly termMonths: number },
): Promise<string> {
  const { id } = await world.as('nora').post<{ id: string }>('/api/v1/pact/pacts', {
    placeId: 'XT',
    name: { es: pact.name, fr: pact.name, en: pact.name },
    text: pactText,
    precepts: [
      'reject-exploitation',
      'inform-and-share',
      'take-no-part',
      'buy-nothing',
      'support-and-orient',
      'report',
      'foster-awareness',
      'promote-online',
      'join-campaign',
      'show-solidarity',
      'not-for-sale',
    ],
    joinedOn: '2019-08-12',
    source: 'Gaceta de Tamarela, inventada para la demostración',
    validFrom: pact.from,
    termMonths: pact.termMonths,
    emblem: {
      es: 'El emblema de la campaña, con permiso de quien lo tiene.',
      fr: 'L’emblème de la campagne, avec l’accord de son titulaire.',
      en: 'The emblem of the campaign, with leave of whoever holds it.',
    },
  })
  return id
}

interface Ceremony {
  readonly pactId: string
  /** When it begins: two hours after it was prepared. */
  readonly at: number
  readonly title: string
  readonly signed: readonly Signed[]
  readonly onPaper?: boolean
  /** The signature that the only one here renews. */
  readonly renews?: string | undefined
}

interface Prepared {
  readonly id: string
  readonly draft: object
  /** The pledges of each signatory, in their order. */
  readonly letters: readonly { readonly id: string; readonly pledges: readonly string[] }[]
}

async function prepare(world: World, ceremony: Ceremony): Promise<Prepared> {
  const begins = ceremony.at + 2 * hourMs
  const letters = ceremony.signed.map(({ pledges }) => ({
    id: world.chance.uuid(),
    pledges: pledges.map(() => world.chance.uuid()),
  }))
  const draft = {
    title: ceremony.title,
    placeId: place,
    venue: 'Casa del Cabildo',
    startsAt: iso(begins),
    endsAt: iso(begins + hourMs),
    listed: true,
    pactId: ceremony.pactId,
    ...(ceremony.onPaper
      ? { witnessName: 'Ilda Ventorres', witnessCapacity: 'Alcaldesa', witnessId: null }
      : { ...witness, witnessId: world.ids.people.get('remedios') }),
    signatories: ceremony.signed.map((one, index) => ({
      id: letters[index]?.id,
      kind: one.kind ?? 'institution',
      renews: ceremony.renews ?? null,
      organizationId: world.organization(one.of),
      signerName: one.signer[0],
      signerCapacity: one.signer[1],
      precepts: ['reject-exploitation', ...one.pledges.map(({ precept }) => precept)],
      publishesName: one.named,
      pledges: one.pledges.map((pledge, nth) => ({
        id: letters[index]?.pledges[nth],
        precept: pledge.precept,
        line: pledge.line,
        what: pledge.what,
        dueOn: dayOf(begins + pledge.due * dayMs),
        evidenceRequired: pledge.evidence,
        territoryId: place,
      })),
    })),
  }
  const { id } = await world.as('nora').post<{ id: string }>('/api/v1/pact/signings', draft)
  return { id, draft, letters }
}

async function signAndFollow(
  world: World,
  of: { readonly pactId: string; readonly at: number },
): Promise<void> {
  const { id, letters } = await prepare(world, { ...of, title: 'Firma del pacto en la capital', signed })
  const url = `/api/v1/pact/signings/${id}`
  const { agenda } = world
  agenda.after(4, async () => void (await world.as('nora').post(`${url}/sign`)))
  agenda.after(5, async () => {
    await world.as('remedios').post(`${url}/witness`)
    for (const [index, { pledges, by }] of signed.entries())
      for (const [nth, { fate }] of pledges.entries())
        carryOut(world, { id: letters[index]?.pledges[nth] ?? '', by, fate })
  })
  agenda.after(30, async () => void (await world.as('nora').post(`${url}/publish`)))
  for (const { letter, by, afterHours, score, words } of ratings)
    agenda.after(afterHours, async () => {
      const rated = `/api/v1/pact/signatories/${letters[letter]?.id}/ratings`
      await world.as(by).post(rated, { score, words })
    })
}

/** Half a day between one step and the next. */
function carryOut(
  world: World,
  pledge: { readonly id: string; readonly by: PersonKey; readonly fate: PledgeFate },
): void {
  if (pledge.fate === 'waits') return
  const url = `/api/v1/commitments/${pledge.id}`
  const owner = world.as(pledge.by)
  world.agenda.after(36, async () => {
    await owner.post(`${url}/start`)
    const evidence = { kind: 'document', reference: 'Informe de avance, archivo de la organización' }
    await owner.post(`${url}/evidence`, evidence)
  })
  if (pledge.fate === 'in-progress') return
  world.agenda.after(60, async () => void (await owner.post(`${url}/report-done`)))
  if (pledge.fate === 'reported') return
  const verdict = { outcome: 'verified', note: 'Se vio el registro.' }
  world.agenda.after(90, async () => void (await world.as('hilda').post(`${url}/verify`, verdict)))
}

/**
 * Before the present pact there was another one, each signature of nine months. Two signed before a mayor who has no account:
 * one of them signs again weeks after its end, the other lets it lapse. A third lapses soon.
 */
function tellEarlier(world: World, at: number): void {
  const { agenda } = world
  const [childhood, school, weavers] = signed
  if (childhood === undefined || school === undefined || weavers === undefined) return
  agenda.at(new Date(at), async () => {
    const nora = world.as('nora')
    const pactId = await enterPact(world, { name: 'Carta de Almara', from: dayOf(at - dayMs), termMonths: 9 })
    const first = { pactId, at, title: 'Firma de la carta', onPaper: true, signed: [weavers, school] }
    const made = await prepare(world, first)
    const url = `/api/v1/pact/signings/${made.id}`
    await nora.put(`${url}/draft`, { ...made.draft, venue: 'Mercado viejo' })
    agenda.after(4, async () => {
      await nora.post(`${url}/sign`)
      await nora.post(`${url}/reopen`)
      await nora.post(`${url}/sign`)
      const sheet = { sheetReference: 'Archivo del cabildo, legajo 12' }
      await nora.post(`${url}/witness-on-paper`, sheet)
      await nora.post(`${url}/publish`)
    })
    const later = (days: number, title: string, more: Pick<Ceremony, 'signed' | 'renews'>) =>
      agenda.at(new Date(at + days * dayMs), async () => {
        const ceremony = { pactId, at: at + days * dayMs, title, ...more }
        await hold(world, (await prepare(world, ceremony)).id)
      })
    later(60, 'Firma de la carta con la niñez', { signed: [childhood] })
    later(280, 'Renovación de la carta', { signed: [signedAgain], renews: made.letters[0]?.id })
    agenda.after(24 * 290, async () => {
      const end = { validTo: dayOf(world.clock.now().getTime()) }
      await nora.post(`/api/v1/pact/pacts/${pactId}/end`, end)
    })
  })
}

/** Signed, witnessed by account, and published within a day. */
async function hold(world: World, signingId: string): Promise<void> {
  const url = `/api/v1/pact/signings/${signingId}`
  world.agenda.after(4, async () => void (await world.as('nora').post(`${url}/sign`)))
  world.agenda.after(5, async () => void (await world.as('remedios').post(`${url}/witness`)))
  world.agenda.after(9, async () => void (await world.as('nora').post(`${url}/publish`)))
}
