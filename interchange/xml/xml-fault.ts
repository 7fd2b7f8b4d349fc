/** Why bytes are no XML that is read here. */
export type XmlFaultReason =
  | 'not-utf8'
  | 'not-well-formed'
  | 'doctype'
  | 'entity'
  | 'processing-instruction'
  | 'too-large'
  | 'too-deep'
  | 'too-many-nodes'
  | 'too-many-attributes'

/** How far reading had come, just behind what it speaks of: both count from one, columns in characters. */
export interface XmlPlace {
  readonly line: number
  readonly column: number
}

/** The only thing that `readXml` throws: a reason of a closed list and its place, and nothing of what was read. */
export class XmlFault extends Error {
  readonly reason: XmlFaultReason
  readonly place: XmlPlace

  constructor(reason: XmlFaultReason, place: XmlPlace) {
    super(`${reason} at line ${place.line}, column ${place.column}`)
    this.name = 'XmlFault'
    this.reason = reason
    this.place = place
  }
}
