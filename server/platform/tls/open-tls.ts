import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { Clock } from '../time.ts'
import {
  fingerprintOf,
  makeAuthority,
  makeServerCertificate,
  ownHosts,
  type TlsFiles,
} from './local-authority.ts'

export interface Tls {
  /** For `node:https` and for Fastify's `https`. */
  readonly https: { readonly cert: string; readonly key: string; readonly minVersion: 'TLSv1.2' }
  /** Of the local authority, to be compared on each device; null with certificates of the deployer's own. */
  readonly authority: { readonly file: string; readonly fingerprint: string } | null
}

export interface TlsParts {
  readonly home: string
  readonly clock: Clock
  /** Both, or neither: then a local authority is made and kept in `<home>/tls`. */
  readonly certFile?: string | null
  readonly keyFile?: string | null
  /** More names under which the machine is reached. */
  readonly hosts?: readonly string[]
}

/** The server's certificate is renewed this long before it ends. */
const renewDays = 30
const day = 86_400_000

/**
 * Certificate and key for TLS: the deployer's own files, or a local authority with a server certificate for
 * the names of this machine.
 *
 * @throws Error when only one of the two files is given, or a file cannot be read
 */
export async function openTls(parts: TlsParts): Promise<Tls> {
  const { certFile, keyFile } = parts
  if (certFile && keyFile) {
    const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')])
    return { https: { cert, key, minVersion: 'TLSv1.2' }, authority: null }
  }
  if (certFile || keyFile) throw new Error('--tls-cert and --tls-key: give both files, or neither')
  const folder = join(parts.home, 'tls')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const now = parts.clock.now()
  const authority = await keep(folder, 'authority', {
    isGood: isValidAt(now),
    make: () => makeAuthority(now),
  })
  const hosts = [...new Set([...ownHosts(), ...(parts.hosts ?? [])])]
  const server = await keep(folder, 'server', {
    isGood: (cert) => isValidAt(now)(cert) && covers(cert, hosts) && isIssuedBy(cert, authority.cert),
    make: () => makeServerCertificate(authority, { now, hosts }),
  })
  return {
    https: { cert: `${server.cert}\n${authority.cert}`, key: server.key, minVersion: 'TLSv1.2' },
    authority: { file: join(folder, 'authority.crt'), fingerprint: fingerprintOf(authority.cert) },
  }
}

async function keep(
  folder: string,
  name: string,
  parts: { readonly isGood: (cert: string) => boolean; readonly make: () => Promise<TlsFiles> },
): Promise<TlsFiles> {
  const [certPath, keyPath] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)]
  const [cert, key] = await Promise.all([readIfThere(certPath), readIfThere(keyPath)])
  if (cert !== null && key !== null && parts.isGood(cert)) return { cert, key }
  const made = await parts.make()
  await replace(keyPath, made.key)
  await replace(certPath, made.cert)
  return made
}

const isValidAt = (now: Date) => (cert: string) =>
  Date.parse(new X509Certificate(cert).validTo) > now.getTime() + renewDays * day

const covers = (cert: string, hosts: readonly string[]): boolean => {
  const known = new X509Certificate(cert)
  return hosts.every((host) => (isIP(host) ? known.checkIP(host) : known.checkHost(host)) !== undefined)
}

const isIssuedBy = (cert: string, authority: string): boolean =>
  new X509Certificate(cert).checkIssued(new X509Certificate(authority))

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
