import { z } from 'zod'
import { type Document, renderDocx, renderPdf, renderWorkbook, type Table } from '../documents/index.ts'
import { type Asked, type Route, type RouteOf, route } from './route.ts'

type Shape = z.ZodType

/** A document that somebody may print, or write on in. */
interface Printed<P extends Shape, Q extends Shape>
  extends Pick<RouteOf<P, Q, undefined, Shape>, 'tag' | 'permit' | 'sessionAlone'> {
  /** Without its ending. */
  readonly url: string
  /** What it is, as the contract says it: `The alert`. */
  readonly what: string
  readonly params: P
  readonly query: Q
  /** It is given as a spreadsheet too: the document on one sheet, its figures on others. */
  readonly asSheets?: true
  readonly open: (asked: Asked<P, Q, undefined>) => Promise<Opened>
}

interface Opened {
  readonly document: Document
  /** Of the file, without its ending. */
  readonly name: string
  readonly tables?: readonly Table[]
}

interface Form {
  readonly ending: string
  readonly as: string
  readonly type: NonNullable<RouteOf<Shape, Shape, undefined, Shape>['replyType']>
  readonly shown: 'inline' | 'attachment'
  readonly render: (opened: Opened) => Promise<Uint8Array>
}

const forms: readonly Form[] = [
  {
    ending: 'pdf',
    as: 'a tagged PDF',
    type: 'application/pdf',
    shown: 'inline',
    render: ({ document }) => renderPdf(document),
  },
  {
    ending: 'docx',
    as: 'a document for a word processor',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    shown: 'attachment',
    render: ({ document }) => renderDocx(document),
  },
]
const sheets: Form = {
  ending: 'xlsx',
  as: 'a spreadsheet',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  shown: 'attachment',
  render: ({ document, tables = [] }) => renderWorkbook(document, tables),
}

/** One document in every form it is given in, by one door: whoever may open the one may open the other. */
export function printsOf<P extends Shape, Q extends Shape>(printed: Printed<P, Q>): Route[] {
  const { url, what, open, asSheets, ...common } = printed
  return [...forms, ...(asSheets ? [sheets] : [])].map(({ ending, as, type, shown, render }) =>
    route({
      ...common,
      method: 'GET',
      url: `${url}.${ending}`,
      summary: `${what} as ${as}`,
      reply: z.any().meta({ type: 'string', format: 'binary' }),
      replyType: type,
      handle: async (asked) => {
        const opened = await open(asked as Asked<P, Q, undefined>)
        const { document, name } = opened
        asked.reply.type(type)
        asked.reply.header(
          'content-disposition',
          `${shown}; filename="${name}-${document.language}.${ending}"`,
        )
        return Buffer.from(await render(opened))
      },
    }),
  )
}
