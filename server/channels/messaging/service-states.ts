import type { Clock } from '../../platform/time.ts'

export const serviceNames = ['whatsapp', 'twilio', 'rapidpro'] as const
export type ServiceName = (typeof serviceNames)[number]

/** silent: it was set up, and nothing has come since the server was started. */
export type ServiceState = 'not-set-up' | 'silent' | 'answers' | 'failing'

export interface SeenService {
  readonly name: ServiceName
  readonly state: ServiceState
  /** When something signed came last, and when something was refused for its signature, since the server was started. */
  readonly heardAt: Date | null
  readonly refusedAt: Date | null
}

/** What is known of the services since the server was started: that they answer, never who wrote. */
export class ServiceStates {
  readonly #clock: Clock
  readonly #setUp: ReadonlySet<ServiceName>
  readonly #heard = new Map<ServiceName, Date>()
  readonly #refused = new Map<ServiceName, Date>()
  readonly #failing = new Set<ServiceName>()

  constructor(clock: Clock, setUp: readonly ServiceName[]) {
    this.#clock = clock
    this.#setUp = new Set(setUp)
  }

  heard(name: ServiceName): void {
    this.#heard.set(name, this.#clock.now())
  }

  refused(name: ServiceName): void {
    this.#refused.set(name, this.#clock.now())
  }

  answered(name: ServiceName): void {
    this.#failing.delete(name)
  }

  failed(name: ServiceName): void {
    this.#failing.add(name)
  }

  list(): readonly SeenService[] {
    return serviceNames.map((name) => ({
      name,
      state: this.#stateOf(name),
      heardAt: this.#heard.get(name) ?? null,
      refusedAt: this.#refused.get(name) ?? null,
    }))
  }

  #stateOf(name: ServiceName): ServiceState {
    if (!this.#setUp.has(name)) return 'not-set-up'
    if (this.#failing.has(name)) return 'failing'
    return this.#heard.has(name) ? 'answers' : 'silent'
  }
}
