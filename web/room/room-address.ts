/** What an address of the room says: `/sala/<code on the wall>/<screen>#<own code>`. */
export interface RoomAddress {
  /** Eight letters of a meeting, where one notes the own presence, or six of a workshop’s room, where one votes. */
  readonly wall: string
  /** Which screen is asked for; the first one when the address names none. */
  readonly screen: string
  /** It stands behind the #, which a browser sends to no server. */
  readonly own: string
  /** What opens the wall’s own screen, behind the # as well. */
  readonly secret: string
}

export const voteCodeLength = 6

export function readRoomAddress(path: string, hash: string): RoomAddress {
  const [, , first = '', second = ''] = path.split('/')
  const wall = codeIn(first, 8) || codeIn(first, voteCodeLength)
  const behind = hash.replace(/^#/, '')
  return {
    wall,
    screen: wall === '' ? first : second,
    own: codeIn(behind, 6),
    secret: /^[\w-]{43}$/.test(behind) ? behind : '',
  }
}

/** A code as somebody typed it, if it can be one. */
export function codeIn(text: string, length: number): string {
  const letters = text.toLowerCase().replaceAll(/[\s-]/g, '')
  return letters.length === length && /^[a-z2-9]+$/.test(letters) ? letters : ''
}
