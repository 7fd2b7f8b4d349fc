import type { XmlFault, XmlFaultReason, XmlPlace } from '../xml/index.ts'

/** Why something is no message of CAP 1.2: what the XML lacks, or the first rule of the schema that it breaks. */
export type CapFaultReason =
  | XmlFaultReason
  | 'not-an-alert'
  | 'missing'
  | 'unexpected'
  | 'unknown-code'
  | 'bad-identifier'
  | 'bad-time'
  | 'bad-value'

/**
 * The only thing that the reader and the writer of CAP throw. It names the element, as `/alert/info[2]/urgency`, and the
 * place where it was read; nothing of what stood there.
 */
export class CapFault extends Error {
  readonly reason: CapFaultReason
  /** Empty where the XML itself cannot be read. */
  readonly path: string
  /** Null where a message was to be written. */
  readonly place: XmlPlace | null

  constructor(reason: CapFaultReason, at: { readonly path: string; readonly place?: XmlPlace | null }) {
    const { path, place = null } = at
    const where = place === null ? '' : ` at line ${place.line}, column ${place.column}`
    super(`${reason}${path === '' ? '' : ` in ${path}`}${where}`)
    this.name = 'CapFault'
    this.reason = reason
    this.path = path
    this.place = place
  }

  /** The same fault in the words of CAP. */
  static ofXml(fault: XmlFault): CapFault {
    return new CapFault(fault.reason, { path: '', place: fault.place })
  }
}
