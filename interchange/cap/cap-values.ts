import type { CapPoint, CapReference, CapTime } from './cap-alert.ts'

/*
 * The small languages inside the elements. Each reader gives null for what is not of its language, each writer for what
 * cannot be said in it; where that happened is the caller's to tell.
 */

/** No space, no comma, and neither `<` nor `&`: what `identifier` and `sender` may hold (3.2.1). */
export const isCapName = (text: string): boolean => /^[^\s,&<]+$/.test(text) && text.isWellFormed()

const timeShape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-])(\d\d):(\d\d)$/
const mostMinutes = 14 * 60

/** `2026-03-02T09:00:00-06:00`; never `Z`, never a part of a second (3.3.2). */
export function readTime(text: string): CapTime | null {
  const [, local, sign, hours, minutes] = timeShape.exec(text) ?? []
  if (local === undefined) return null
  const size = Number(hours) * 60 + Number(minutes)
  const ms = Date.parse(`${local}Z`)
  if (Number.isNaN(ms) || Number(minutes) > 59 || size > mostMinutes) return null
  // A day that does not exist would be read as another one.
  if (secondsOf(ms) !== local) return null
  const offsetMinutes = size === 0 ? 0 : sign === '-' ? -size : size
  const at = new Date(ms - offsetMinutes * 60_000)
  return isWritable(at) ? { at: `${secondsOf(at.getTime())}Z`, offsetMinutes } : null
}

/** UTC is `-00:00`. */
export function writeTime({ at, offsetMinutes }: CapTime): string | null {
  const ms = Date.parse(at)
  if (Number.isNaN(ms) || !Number.isInteger(offsetMinutes) || Math.abs(offsetMinutes) > mostMinutes)
    return null
  const local = new Date(ms + offsetMinutes * 60_000)
  if (!isWritable(new Date(ms)) || !isWritable(local)) return null
  const size = Math.abs(offsetMinutes)
  const two = (count: number) => String(count).padStart(2, '0')
  const sign = offsetMinutes > 0 ? '+' : '-'
  return `${secondsOf(local.getTime())}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

const secondsOf = (ms: number): string => new Date(ms).toISOString().slice(0, 19)
/** Four digits of a year are all there is room for. */
const isWritable = (at: Date): boolean => at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999

export function readReference(text: string): CapReference | null {
  const [sender = '', identifier = '', sentText = '', ...more] = text.split(',')
  const sent = readTime(sentText)
  return more.length === 0 && sent !== null && isCapName(sender) && isCapName(identifier)
    ? { sender, identifier, sent }
    : null
}

export function writeReference({ sender, identifier, sent }: CapReference): string | null {
  const time = writeTime(sent)
  return time !== null && isCapName(sender) && isCapName(identifier)
    ? `${sender},${identifier},${time}`
    : null
}

/** Words between spaces; one that holds a space stands in double quotes (3.2.1, addresses and incidents). */
export function readWords(text: string): readonly string[] | null {
  const rest = text.replaceAll(/"([^"]*)"(?=\s|$)|[^\s"]+(?=\s|$)/g, '').trim()
  if (rest !== '') return null
  return [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([whole, quoted]) => quoted ?? whole)
}

export function writeWords(words: readonly string[]): string | null {
  if (words.some((word) => word.includes('"'))) return null
  return words.map((word) => (/\s/.test(word) || word === '' ? `"${word}"` : word)).join(' ')
}

const pointShape = /^([+-]?\d+(?:\.\d+)?),([+-]?\d+(?:\.\d+)?)$/

function readPoint(text: string): CapPoint | null {
  const [, north, east] = pointShape.exec(text) ?? []
  const [latitude, longitude] = [Number(north), Number(east)]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : null
}

const writePoint = ([latitude, longitude]: CapPoint): string | null =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? `${writeDecimal(latitude)},${writeDecimal(longitude)}`
    : null

/** At least four points, of which the last is the first. */
export function readPolygon(text: string): readonly CapPoint[] | null {
  const points = text.trim().split(/\s+/).map(readPoint)
  return isRing(points) ? points : null
}

export function writePolygon(points: readonly CapPoint[]): string | null {
  if (!isRing(points)) return null
  const written = points.map(writePoint)
  return written.includes(null) ? null : written.join(' ')
}

function isRing(points: readonly (CapPoint | null)[]): points is readonly CapPoint[] {
  if (points.length < 4 || points.includes(null)) return false
  const [first, last] = [points[0], points.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

interface Circle {
  readonly center: CapPoint
  readonly radiusKm: number
}

/** `32.9525,-115.5527 5`: the centre, then kilometres. */
export function readCircle(text: string): Circle | null {
  const [center = '', radius = '', ...more] = text.trim().split(/\s+/)
  const point = readPoint(center)
  const radiusKm = readDecimal(radius)
  return point !== null && radiusKm !== null && radiusKm >= 0 && more.length === 0
    ? { center: point, radiusKm }
    : null
}

export function writeCircle({ center, radiusKm }: Circle): string | null {
  const [point, radius] = [writePoint(center), writeDecimal(radiusKm)]
  return point !== null && radius !== null && radiusKm >= 0 ? `${point} ${radius}` : null
}

export function readDecimal(text: string): number | null {
  if (!/^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/.test(text)) return null
  // The minus of a nought says nothing.
  return Number(text) || 0
}

/** Never with an exponent, which a decimal of XML Schema has none of. */
export function writeDecimal(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null
  const plain = String(value || 0)
  return plain.includes('e') ? value.toFixed(15) : plain
}
