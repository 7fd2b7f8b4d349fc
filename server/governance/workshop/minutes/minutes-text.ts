import { createHash } from 'node:crypto'
import type { Block, Document } from '../../../platform/documents/index.ts'

/** The document as plain lines, so that anybody can take its digest again. */
export function minutesText(document: Document): string {
  return [document.title, ...document.lead, ...document.blocks.flatMap(linesOf), ''].join('\n')
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', block.text]
    case 'paragraph':
      return [block.text]
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${value}`)
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' | '))
  }
}

export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
