import { crc32, deflateSync } from 'node:zlib'

/** A drawing of lines on a coloured square of 64 units, as `web/field/vecinos.svg` is. */
export interface LineDrawing {
  readonly background: readonly number[]
  readonly cornerRadius: number
  readonly lines: readonly { readonly width: number; readonly points: readonly Point[] }[]
}

type Point = readonly [x: number, y: number]

const units = 64

/** Reads a drawing of one `rect` and `path`s of straight lines. It reads ours, not any SVG. */
export function readDrawing(svg: string): LineDrawing {
  const attribute = (text: string, name: string) => new RegExp(`\\s${name}="([^"]+)"`).exec(text)?.[1] ?? ''
  const rect = /<rect [^>]*>/.exec(svg)?.[0] ?? ''
  const colour = attribute(rect, 'fill').match(/[0-9a-f]{2}/g) ?? []
  return {
    background: colour.map((part) => Number.parseInt(part, 16)),
    cornerRadius: Number(attribute(rect, 'rx')),
    lines: [...svg.matchAll(/<path [^>]*>/g)].flatMap(([path]) => {
      const width = Number(attribute(path, 'stroke-width'))
      return attribute(path, 'd')
        .split(/(?=M)/)
        .map((part) => ({ width, points: pointsOf(part) }))
    }),
  }
}

/** M, L, H, V and z, absolute or relative; a pair after a pair is a line again. */
function pointsOf(path: string): readonly Point[] {
  const points: Point[] = []
  for (const [, command = '', given = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (given.match(/-?[\d.]+/g) ?? []).map(Number)
    const isRelative = command === command.toLowerCase()
    const step = /[hv]/i.test(command) ? 1 : 2
    for (let at = 0; at < numbers.length; at += step) {
      const [x, y] = points.at(-1) ?? [0, 0]
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0]
      const [first = 0, second = 0] = numbers.slice(at)
      if (/h/i.test(command)) points.push([fromX + first, y])
      else if (/v/i.test(command)) points.push([x, fromY + first])
      else points.push([fromX + first, fromY + second])
    }
    const [start] = points
    if (/z/i.test(command) && start) points.push(start)
  }
  return points
}

export interface IconShape {
  readonly size: number
  /** Whole to its edges, with the drawing smaller, for systems that cut icons into their own shape. */
  readonly maskable: boolean
}

/** The drawing as a PNG with an alpha channel, white lines on its background. */
export function drawIcon(drawing: LineDrawing, { size, maskable }: IconShape): Buffer {
  const scale = (maskable ? 0.75 : 1) * (size / units)
  const margin = maskable ? size * 0.125 : 0
  const rows = Buffer.alloc(size * (1 + size * 4))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const point: Point = [(x + 0.5 - margin) / scale, (y + 0.5 - margin) / scale]
      const line = Math.max(
        ...drawing.lines.map((one) => covered(one.width / 2 - distance(point, one.points), scale)),
      )
      const ground = maskable ? 1 : covered(insideCorners(point, drawing.cornerRadius), scale)
      const colour = drawing.background.map((part) => Math.round(part + (255 - part) * line))
      rows.set([...colour, Math.round(ground * 255)], y * (1 + size * 4) + 1 + x * 4)
    }
  }
  return png(size, rows)
}

/** How much of a pixel lies inside, from how deep inside its middle lies. */
const covered = (depth: number, scale: number): number => Math.min(1, Math.max(0, 0.5 + depth * scale))

function distance([x, y]: Point, points: readonly Point[]): number {
  const each = points.slice(1).map(([toX, toY], at) => {
    const [fromX, fromY] = points[at] ?? [0, 0]
    const [alongX, alongY] = [toX - fromX, toY - fromY]
    const length = alongX ** 2 + alongY ** 2
    const part = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length
    const nearest = Math.min(1, Math.max(0, part))
    return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY)
  })
  return Math.min(...each)
}

function insideCorners([x, y]: Point, radius: number): number {
  const half = units / 2
  const [outX, outY] = [Math.abs(x - half) - (half - radius), Math.abs(y - half) - (half - radius)]
  return radius - Math.hypot(Math.max(outX, 0), Math.max(outY, 0))
}

function png(size: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // Eight bits a channel, red, green, blue and alpha.
  head.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const content = chunk('IDAT', deflateSync(rows, { level: 9 }))
  return Buffer.concat([signature, chunk('IHDR', head), content, chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
