/** Why an activity cannot be written by the schema and the rules of IATI 2.03. */
export type IatiFaultReason =
  | 'missing'
  | 'unexpected'
  | 'unknown-code'
  | 'bad-identifier'
  | 'bad-day'
  | 'bad-value'
  | 'bad-share'

/** The only thing that the writer throws. It names the element, nothing of what stood there. */
export class IatiFault extends Error {
  readonly reason: IatiFaultReason
  readonly path: string

  constructor(reason: IatiFaultReason, path: string) {
    super(`${reason} in ${path}`)
    this.name = 'IatiFault'
    this.reason = reason
    this.path = path
  }
}
