import { isIP } from 'node:net'
import { z } from 'zod'
import { hostNameOf } from '../http/index.ts'

/** The address of an onion service of the third version: a public key, in base 32. */
export const isOnion = (host: string): boolean => /^[a-z2-7]{56}\.onion$/.test(host)

/** What is wrong with a site or its settings, in words for whoever keeps the machine. No start goes on with it. */
export class SiteError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SiteError'
  }
}

/** The site that every installation has; an entry of this name says only under which names it is reached. */
export const plainSite = 'default'
/** Together they share the hundred connections of the database inside. */
const mostSites = 8

const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `an address that begins with ${protocols.join('// or ')}//`,
    )
    .nullable()
    .default(null)

/** One of several sites of an installation, as it stands in the file of sites. */
export const siteEntry = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,29}$/, 'a small letter, then at most 29 small letters, digits and dashes'),
  hosts: z
    .array(
      z
        .string()
        .refine(
          (host) =>
            hostNameOf(host) === host &&
            (isOnion(host) || !host.endsWith('.onion')) &&
            host !== 'localhost' &&
            !isIP(host.replace(/^\[(.*)\]$/, '$1')),
          'a name in small letters, without port: north.example.org',
        ),
    )
    .min(1)
    .max(20),
  /** A database of its own elsewhere; made beside the others when left out. */
  databaseUrl: url('postgres:', 'postgresql:'),
  appDatabaseUrl: url('postgres:', 'postgresql:'),
  jobDatabaseUrl: url('postgres:', 'postgresql:'),
  smtpUrl: url('smtp:', 'smtps:'),
  mailFrom: z.string().nullable().default(null),
  zone: z.string().nullable().default(null),
  capSender: z.string().nullable().default(null),
  /** The services that bring messages to this site, each with its own secret. */
  messagingFile: z.string().nullable().default(null),
  heartbeatUrl: url('http:', 'https:'),
})
export type SiteEntry = z.output<typeof siteEntry>

const ownSettings = [
  'databaseUrl',
  'appDatabaseUrl',
  'jobDatabaseUrl',
  'smtpUrl',
  'mailFrom',
  'zone',
  'capSender',
  'messagingFile',
  'heartbeatUrl',
] as const satisfies readonly (keyof SiteEntry)[]

/** @throws SiteError naming the first entry that cannot stand beside the others */
export function refuseClashes(sites: readonly SiteEntry[]): void {
  const taken = new Map<string, string>()
  const claim = (what: string, name: string) => {
    const other = taken.get(what)
    if (other !== undefined) throw new SiteError(`site ${name}: ${what} belongs to site ${other} already`)
    taken.set(what, name)
  }
  for (const { name, hosts } of sites) {
    claim(`the name ${name}`, name)
    for (const host of hosts) claim(`the host ${host}`, name)
  }
  const others = sites.filter(({ name }) => name !== plainSite)
  if (others.length >= mostSites)
    throw new SiteError(`at most ${mostSites} sites, the plain one among them; start another installation`)
  const plain = sites.find(({ name }) => name === plainSite)
  if (plain && ownSettings.some((setting) => plain[setting] !== null))
    throw new SiteError(`site ${plainSite}: its settings are those of the environment; name hosts only`)
}
