/** Below which every public page lies. */
export const publicBase = '/publico'

export const addressOf = (path: string): string => `${publicBase}${path}`
