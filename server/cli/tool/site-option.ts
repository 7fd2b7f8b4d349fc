/** The option of every command that works on an installation. */
export const siteOption = [
  '--site <name>',
  'one of several sites of this installation; the plain one when left out',
] as const
