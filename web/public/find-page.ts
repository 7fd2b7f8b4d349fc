import { type PublicPage, pages } from './pages.ts'
import { publicBase } from './shell/address-of.ts'

export interface Found {
  readonly page: PublicPage
  /** The part of the address that stands for `:id`; empty where the page has none. */
  readonly id: string
}

/** The page at an address; the first one is what `/publico` itself shows, null is an address that leads nowhere. */
export function findPage(address: string, all: readonly PublicPage[] = pages): Found | null {
  const parts = partsOf(address.startsWith(publicBase) ? address.slice(publicBase.length) : address)
  const [first] = all
  if (parts.length === 0) return first === undefined ? null : { page: first, id: '' }
  for (const page of all) {
    const wanted = partsOf(page.path)
    const fits =
      wanted.length === parts.length && wanted.every((part, at) => part === ':id' || part === parts[at])
    if (fits) return { page, id: parts[wanted.indexOf(':id')] ?? '' }
  }
  return null
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '')
