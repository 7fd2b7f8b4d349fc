import type { FreshDevice } from '../../vocabulary/wire/device.ts'
import {
  aMultipart,
  anInstance,
  type InstanceParts,
  multipartType,
  type Part,
  xmlPart,
} from './an-instance.ts'
import type { PersonKey } from './test-country.ts'
import type { TestServer } from './test-server.ts'

/** A telephone that was set up, and what it asks. Forms are sent in the version that it fetched. */
export class Telephone {
  readonly device: FreshDevice
  readonly #server: TestServer
  #version = ''

  private constructor(server: TestServer, device: FreshDevice) {
    this.#server = server
    this.device = device
  }

  static async setUp(server: TestServer, by: PersonKey = 'nora', placeId = '0101'): Promise<Telephone> {
    const made = await server
      .as(by)
      .post<FreshDevice>('/api/v1/devices', { label: 'Teléfono 1', placeId, language: 'es' })
    if (made.status !== 201) throw new Error(made.text)
    const telephone = new Telephone(server, made.body)
    await telephone.fetchList()
    return telephone
  }

  get key(): string {
    return this.device.basic.password
  }

  get version(): string {
    return this.#version
  }

  async fetchList(): Promise<string> {
    const { body } = await this.ask('GET', '/formList')
    this.#version = /<version>(\w+)<\/version>/.exec(body)?.[1] ?? ''
    return body
  }

  async ask(method: 'GET' | 'HEAD' | 'POST', path: string, headers: Readonly<Record<string, string>> = {}) {
    return await this.#server.http.inject({ method, url: `/key/${this.key}${path}`, headers })
  }

  instance(parts: Partial<InstanceParts> = {}): string {
    return anInstance({ version: this.#version, ...parts })
  }

  async send(xml: string | Buffer, beside: readonly Part[] = []) {
    return await this.sendBody(aMultipart([xmlPart(xml), ...beside]))
  }

  async sendBody(payload: Buffer, type = multipartType) {
    return await this.#server.http.inject({
      method: 'POST',
      url: `/key/${this.key}/submission`,
      headers: { 'content-type': type, 'x-openrosa-version': '1.0' },
      payload,
    })
  }
}
