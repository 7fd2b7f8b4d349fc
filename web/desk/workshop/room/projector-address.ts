/**
 * The secret of the wall is shown once; this tab keeps it so that the wall can be opened again from here. It reaches no
 * server: it stands behind the # of an address.
 */
export const keepProjector = (workshopId: string, secret: string): void =>
  sessionStorage.setItem(`pantalla:${workshopId}`, secret)

export const projectorOf = (workshopId: string): string | null =>
  sessionStorage.getItem(`pantalla:${workshopId}`)

const addressPlace = 'sala:direccion'
/** How telephones reach this machine: what was typed last on it, or the address of this page. */
export const hallAddress = (): string => localStorage.getItem(addressPlace) ?? location.origin
export const keepHallAddress = (address: string): void => localStorage.setItem(addressPlace, address)

/** An address without what only this machine understands. */
export function isLoopback(address: string): boolean {
  try {
    return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
  } catch {
    return false
  }
}

/** Scheme, name and port, if it is an address. */
export function originOf(address: string): string | null {
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.origin : null
  } catch {
    return null
  }
}
