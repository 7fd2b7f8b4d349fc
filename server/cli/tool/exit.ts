/** What a command ends with; printed by `vigia --help`. */
export const EXIT = {
  done: 0,
  failed: 1,
  wrongUse: 2,
  unreadableFile: 3,
  refused: 4,
  cancelled: 130,
} as const

/** The command does not do it, in words for whoever typed it: what is wrong, what was kept, what to do. */
export class Refusal extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number = EXIT.refused) {
    super(message)
    this.name = 'Refusal'
    this.exitCode = exitCode
  }
}
