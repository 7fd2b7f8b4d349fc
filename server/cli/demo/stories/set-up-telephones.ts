import type { FreshDevice } from '../../../../vocabulary/wire/device.ts'
import type { SignalDetail, SignalRow } from '../../../../vocabulary/wire/signal.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000

/** What a focal point filled in on the way, without a network. */
const answers: readonly (readonly [group: string, leaves: Readonly<Record<string, string>>])[] = [
  ['danger', { now: 'no' }],
  ['noticed', { about: 'recruitment', codes_recruitment: 'CAP1 CAP5' }],
  ['where', { department: 'XT-01', municipality: 'XT-0103', kind: 'transport-terminal' }],
  ['when', { period: 'week', week: '', goes_on: 'not-known', known_how: 'was-told' }],
  ['who', { exposed: 'adolescents', children: 'not-known', authority: 'no' }],
]

/**
 * The telephone of a focal point is set up with a program that it has already, fetches its form and sends; another one is lost,
 * and its key taken away.
 */
export function tellDevices(world: World): void {
  const { agenda, until, clock } = world
  const first = Math.max(until.getTime() - 30 * dayMs, clock.now().getTime() + 2 * dayMs)
  agenda.at(new Date(first), async () => {
    const elsa = world.as('elsa')
    const telephone = { placeId: 'XT-0103', language: 'es' }
    const { address } = await elsa.post<FreshDevice>('/api/v1/devices', {
      ...telephone,
      label: 'Teléfono 1',
    })
    const lost = await elsa.post<FreshDevice>('/api/v1/devices', { ...telephone, label: 'Teléfono 2' })
    agenda.after(90, async () => {
      await elsa.post(`/api/v1/devices/${lost.id}/revoke`)
      await sendForm(world, new URL(address).pathname)
      agenda.after(3, async () => await decide(world))
    })
  })
}

async function sendForm(world: World, path: string): Promise<void> {
  const list = await world.http.inject({ method: 'GET', url: `${path}/formList` })
  const version = /<version>(\w+)<\/version>/.exec(list.body)?.[1] ?? ''
  const boundary = 'demonstration'
  const reply = await world.http.inject({
    method: 'POST',
    url: `${path}/submission`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-openrosa-version': '1.0' },
    payload: [
      `--${boundary}`,
      'Content-Disposition: form-data; name="xml_submission_file"; filename="vecinos.xml"',
      'Content-Type: text/xml',
      '',
      writeInstance(world, version),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  })
  if (reply.statusCode !== 201) throw new Error(`the demonstration stops: a form was refused: ${reply.body}`)
}

/** It turns out to be another service's affair: the desk reads it, says so and closes it, as with any other signal. */
async function decide(world: World): Promise<void> {
  const alba = world.as('alba')
  const { items } = await alba.get<{ items: SignalRow[] }>(
    '/api/v1/signals?view=triage&territory=XT-0103&limit=100',
  )
  for (const { id } of items) {
    const { channel } = await alba.get<SignalDetail>(`/api/v1/signals/${id}`)
    if (channel !== 'openrosa') continue
    await alba.post(`/api/v1/signals/${id}/triage`, {
      outcome: 'not-relevant',
      reason: 'other-matter',
    })
    await alba.post(`/api/v1/signals/${id}/answer`, { feedbackCode: 'other-service' })
  }
}

function writeInstance({ clock, chance }: World, version: string): string {
  const yesterday = new Date(clock.now().getTime() - dayMs).toISOString().slice(0, 10)
  const leaf = ([name, text]: readonly [string, string]) =>
    `<${name}>${name === 'week' ? yesterday : text}</${name}>`
  const groups = answers.map(
    ([group, leaves]) => `<${group}>${Object.entries(leaves).map(leaf).join('')}</${group}>`,
  )
  const meta = `<meta><instanceID>uuid:${chance.uuid()}</instanceID></meta>`
  return `<data id="vecinos" version="${version}">${groups.join('')}${meta}</data>`
}
