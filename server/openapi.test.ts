import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRole } from '../vocabulary/words/index.ts'
import {
  aSignal,
  Browser,
  issuedAlert,
  type Reply,
  situationsOf,
  startTestServer,
  type TestServer,
} from './testing/index.ts'

interface Response {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, unknown>>
}
interface Operation {
  readonly operationId?: string
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly 'x-roles'?: readonly string[]
  readonly responses: Readonly<Record<string, Response>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, { type: string; in: string; name: string }>>
    readonly responses: Readonly<Record<string, Response>>
    readonly schemas: Readonly<Record<string, unknown>>
  }
}

let server: TestServer
let document: Document
let operations: [name: string, operation: Operation][]

beforeAll(async () => {
  server = await startTestServer()
  document = (await server.public.get<Document>('/api/openapi.json')).body
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, said]): [string, Operation] => [`${method} ${path}`, said]),
  )
})
afterAll(() => server.stop())

/** The content types that the document declares for a reply to this operation; a range such as 4XX counts last. */
function declared(name: string, status: number): string[] {
  const operation = operations.find(([known]) => known === name)?.[1]
  const responses = operation?.responses ?? {}
  const said = responses[status] ?? responses[`${String(status).charAt(0)}XX`]
  const response =
    said?.$ref === undefined ? said : document.components.responses[said.$ref.split('/').at(-1) ?? '']
  return Object.keys(response?.content ?? {})
}

const typeOf = (reply: Reply): string => String(reply.headers['content-type']).split(';')[0] ?? ''
const wrong = (is: (operation: Operation) => boolean | undefined) =>
  operations.filter(([, operation]) => !is(operation)).map(([name]) => name)

describe('the document of the contract', () => {
  test('gives each operation an id of its own', () => {
    const ids = operations.map(([, { operationId }]) => operationId)
    expect(ids.filter((id) => !/^[a-z]+[A-Za-z0-9]+$/.test(id ?? ''))).toEqual([])
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids).toContain('getAlertsByIdTimeline')
  })

  test('says of each operation whether one must be signed in, and in which role', () => {
    const schemes = Object.keys(document.components.securitySchemes)
    expect(
      wrong(({ security }) => security?.every((one) => schemes.includes(Object.keys(one)[0] ?? ''))),
    ).toEqual([])
    expect(wrong((one) => one['x-roles']?.every(isRole) ?? false)).toEqual([])
    expect(wrong((one) => one.security?.length !== 0 || one['x-roles']?.length === 0)).toEqual([])
    expect(operations.find(([name]) => name === 'post /api/v1/alerts')?.[1]).toMatchObject({
      security: [{ session: [] }],
      'x-roles': ['analyst'],
    })
    expect(operations.find(([name]) => name === 'post /api/v1/signals')?.[1]).toMatchObject({
      security: [],
      'x-roles': [],
    })
  })

  test('is kept by the server: what it calls public opens to nobody in particular, the rest asks who is there', async () => {
    const opened: string[] = []
    const closed: string[] = []
    for (const [name, { security }] of operations) {
      const [method = '', path = ''] = name.split(' ')
      // The body is checked first: one that is refused tells nothing of the door.
      if (method !== 'get') continue
      const reply = await server.public.get(path.replaceAll(/\{[^}]+\}/g, () => randomUUID()))
      if (security?.length !== 0 && reply.status === 200) opened.push(name)
      if (security?.length === 0 && reply.status === 401) closed.push(name)
    }
    expect([opened, closed]).toEqual([[], []])
  })

  test('names the cookie that sign-in sets', async () => {
    const demo = await startTestServer(undefined, { demo: true })
    const browser = new Browser(demo.http)
    const people = await browser.ask<{ items: { id: string }[] }>('GET', '/api/v1/demo/people')
    await browser.ask('POST', '/api/v1/demo/sign-in', { personId: people.body.items[0]?.id ?? '' })
    const { session } = document.components.securitySchemes
    expect(session).toMatchObject({ type: 'apiKey', in: 'cookie' })
    expect([...browser.cookies.keys()]).toContain(session?.name)
    await demo.stop()
  })

  test('declares the problem for every operation, once, as a component', () => {
    const problem = { $ref: '#/components/responses/Problem' }
    expect(
      wrong(({ responses }) =>
        ['4XX', '500', '503'].every((status) => responses[status]?.$ref === problem.$ref),
      ),
    ).toEqual([])
    expect(Object.keys(document.components.responses.Problem?.content ?? {})).toEqual([
      'application/problem+json',
    ])
    expect(document.components.schemas.Problem).toMatchObject({
      required: expect.arrayContaining(['code', 'fields']),
    })
  })

  test('declares the content type that is sent: of answers, of refusals, of a file', async () => {
    const id = await issuedAlert(server, await situationsOf(server)())
    const sample: [string, Reply][] = [
      ['get /api/v1/installation', await server.public.get('/api/v1/installation')],
      ['get /api/v1/alerts/{id}', await server.as('carla').get(`/api/v1/alerts/${id}`)],
      [
        'get /api/v1/alerts/{id}/document.pdf',
        await server.as('carla').get(`/api/v1/alerts/${id}/document.pdf`),
      ],
      ['get /api/v1/alerts/{id}/document.pdf', await server.public.get(`/api/v1/alerts/${id}/document.pdf`)],
      ['post /api/v1/signals', await server.public.post('/api/v1/signals', aSignal())],
      ['post /api/v1/signals', await server.public.post('/api/v1/signals', { no: 'signal' })],
      ['get /api/v1/alerts/{id}', await server.as('carla').get(`/api/v1/alerts/${randomUUID()}`)],
      ['get /api/v1/alerts', await server.as('lola').get('/api/v1/alerts')],
    ]
    const statuses = sample.map(([, { status }]) => status)
    expect(statuses).toEqual([200, 200, 200, 401, 201, 400, 404, 403])
    expect(sample.map(([name, reply]) => [name, [typeOf(reply)]])).toEqual(
      sample.map(([name, reply]) => [name, declared(name, reply.status)]),
    )
    expect(sample.map(([, reply]) => typeOf(reply))).toContain('application/pdf')
  })

  test('names no list that could be cut in silence', () => {
    const silent = lists().filter(([name, { keys }]) => {
      const tells = keys.includes('order') && (keys.includes('nextCursor') || keys.includes('hidden'))
      return !tells && !Object.hasOwn(naturallySmall, name)
    })
    expect(silent.map(([name]) => name)).toEqual([])
    const known = lists().map(([name]) => name)
    expect(Object.keys(naturallySmall).filter((name) => !known.includes(name))).toEqual([])
  })
})

/** Lists that are always answered whole, and what keeps them small. */
const naturallySmall: Readonly<Record<string, string>> = {
  'get /health': 'the watches of one server',
  'get /api/v1/installation': 'three languages',
  'get /api/v1/session': 'the roles of one person',
  'get /api/v1/sessions': 'the browsers of one person in twelve hours',
  'get /api/v1/keepers/desk-keys': 'the keys in use of the desks of one person',
  'get /api/v1/duty/reach': 'ten browsers of one person at most',
  'get /api/v1/intake/places': 'the places of one country, which whoever reports chooses from',
  'get /api/v1/intake/emergency': 'the numbers in force of one country',
  'get /api/v1/messaging/services': 'three services',
  'get /api/v1/commitments/{id}/evidence-readers': 'the desk of one institution and the two that verify',
  'get /api/v1/permissions/mine': 'four permissions of one person',
  'get /api/v1/permissions/rules': 'four permissions',
  'get /api/v1/certificates/keys': 'the keys of one installation',
  'get /api/v1/certificates/bases': 'two hundred of what is held of one person in twelve months',
  'get /api/v1/privacy/terms': 'four rights',
  'get /api/v1/retention/check': 'the classes of what is deleted',
  'get /api/v1/openings/people': 'the accounts of one programme',
  'get /api/v1/bias-reviews/figures': 'the exposed groups of one catalogue',
  'get /api/v1/saved-views': 'thirty views of a screen at most',
  'get /api/v1/public/registration/consistency':
    'the path of a proof: two hashes for each doubling of a tree',
  'get /api/v1/public/words': 'the choices in force of the catalogues of one programme',
  'get /api/v1/results/figures': 'the figures that the product knows',
  'get /api/v1/results/pmf': 'eighty rows at most, of the framework in force',
  'get /api/v1/places': 'the places of one country',
  'get /api/v1/places/outlines': 'the places of one country',
  'get /api/v1/territories': 'the places of one country',
  'get /api/v1/directory': 'the numbers of one country, kept by hand',
  'get /api/v1/threats/{id}/validation-grounds':
    'the fifty latest sessions that a scenario may have come before',
  'get /api/v1/duty': 'the desks of one country',
  'get /api/v1/keys/desks': 'the desks of one person, each with its own people',
  'get /api/v1/detection/map': 'the departments of one country',
  'get /api/v1/detection/clusters': 'those of the last week that was judged',
  'get /api/v1/detection/rates': 'one row a rule and rung',
  'get /api/v1/detection/panel': 'the places and groups of one country, by week',
  'get /api/v1/detection/series': 'the weeks of the one series that is asked for',
  'get /api/v1/committee': 'the committees of one programme, and the institutions they asked',
  'get /api/v1/committee/sessions/{id}': 'one session: its agenda of forty items at most',
  'get /api/v1/committee/results':
    'the twenty that are latest, with how many more there are, and the checks of one server',
  'get /api/v1/traces/{kind}/{id}': 'what one statement or one item led to',
  'get /api/v1/compliance': 'the institutions of one country',
  'get /api/v1/territories/{placeId}/clocks': 'the steps of the process',
  'get /api/v1/territories/{placeId}/clock-owners': 'the staff of one place',
  'get /api/v1/signals/{id}/situations': 'one open situation for each modality',
  'get /api/v1/commitments/{id}/actions': 'the actions of one institution towards one recommendation',
}

/** Replies whose `items` are a list, wherever; and replies about no one thing that hold a list under another name. */
function lists(): [name: string, schema: { keys: string[] }][] {
  return operations.flatMap(([name, { responses }]): [string, { keys: string[] }][] => {
    const content = (responses[200]?.content ?? {}) as Record<
      string,
      { schema?: { properties?: Properties } }
    >
    const properties = content['application/json']?.schema?.properties ?? {}
    const held = Object.keys(properties).filter((key) => properties[key]?.type === 'array')
    const isList = held.includes('items') || (held.length > 0 && !name.includes('{'))
    return name.startsWith('get ') && isList ? [[name, { keys: Object.keys(properties) }]] : []
  })
}
type Properties = Readonly<Record<string, { readonly type?: string }>>
