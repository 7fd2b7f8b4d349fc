/** What an address of the room says: `/sala/<code on the wall>/<screen>#<own code>`. */
export interface RoomAddress {
  readonly wall: string
  /** Which screen is asked for; the first one when the address names none. */
  readonly screen: string
  /** It stands behind the #, which a browser sends to no server. */
  readonly own: string
}

export function readRoomAddress(path: string, hash: string): RoomAddress {
  const [, , wall = '', screen = ''] = path.split('/')
  return { wall: codeIn(wall, 8), screen, own: codeIn(hash.replace(/^#/, ''), 6) }
}

/** A code as somebody typed it, if it can be one. */
export function codeIn(text: string, length: number): string {
  const letters = text.toLowerCase().replaceAll(/[\s-]/g, '')
  return letters.length === length && /^[a-z2-9]+$/.test(letters) ? letters : ''
}
