import { MessagingSettingsError } from '../../channels/messaging/index.ts'
import { ConfigurationError } from '../../configuration.ts'
import { RolesMissingError, UnboundRoleError } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { EXIT, Refusal } from './exit.ts'

/** What a failure is in words for whoever typed the command, and what the command ends with. Never a stack. */
export interface Explanation {
  readonly words: string
  readonly exitCode: number
}

/** @param env the settings that the command ran with: an error of the system names a port or an address, not a setting */
export function explain(error: unknown, env: NodeJS.ProcessEnv): Explanation {
  if (error instanceof Refusal) return { words: error.message, exitCode: error.exitCode }
  if (error instanceof ConfigurationError || error instanceof MessagingSettingsError)
    return { words: error.message, exitCode: EXIT.wrongUse }
  return { words: wordsOf(error, env), exitCode: EXIT.failed }
}

function wordsOf(error: unknown, env: NodeJS.ProcessEnv): string {
  if (error instanceof Problem)
    return [error.code, ...error.fields.map(({ field, code }) => `${field}: ${code}`)].join('\n  ')
  if (error instanceof RolesMissingError || error instanceof UnboundRoleError)
    return `DATABASE_URL: ${error.message}`
  if (!(error instanceof Error)) return String(error)
  const fault = faultOf(error)
  return ofListening(fault, env) ?? ofDatabase(fault, env) ?? ofFolder(fault) ?? (error.message || error.name)
}

/** What Node and PostgreSQL say of a failure beside its text. */
interface Fault {
  readonly code: string
  readonly syscall: string
  readonly path: string
  readonly address: string
  readonly port: string
}

function faultOf(error: Error): Fault {
  const read = (name: string): string => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  return {
    code: read('code'),
    syscall: read('syscall'),
    path: read('path'),
    address: read('address'),
    port: read('port'),
  }
}

function ofListening({ code, syscall, address, port }: Fault, env: NodeJS.ProcessEnv): string | null {
  if (code === 'EADDRINUSE') {
    return `PORT: another program uses port ${port} already. Stop it, or choose another: PORT=${Number(port) + 1}`
  }
  if (syscall === 'listen' && code === 'EACCES') {
    return `PORT: this account may not listen on port ${port || (env.PORT ?? '')}; take one above 1023`
  }
  if (
    code === 'EADDRNOTAVAIL' ||
    (code === 'ENOTFOUND' && env.VIGIA_HOST !== undefined && !env.DATABASE_URL)
  ) {
    return `VIGIA_HOST: ${env.VIGIA_HOST ?? address} is no address of this machine`
  }
  return null
}

const refusedByDatabase: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there; is it running?',
  ENOENT: 'no server answers there; is it running?',
  ENOTFOUND: 'no machine of that name is known',
  EAI_AGAIN: 'no machine of that name is known',
  ETIMEDOUT: 'no answer in time',
  '28P01': 'the server refuses the login or its password',
  '28000': 'the server refuses the login',
  '3D000': 'the database does not exist there; create it first',
  '42501': 'the login may not do what the set-up of the database needs; make it a member of vigia_owner',
}

/** An address is shown without its login and password. */
function ofDatabase({ code, syscall }: Fault, env: NodeJS.ProcessEnv): string | null {
  const url = env.DATABASE_URL
  const said = refusedByDatabase[code]
  if (!url || said === undefined || (code === 'ENOENT' && syscall !== 'connect')) return null
  const place = URL.canParse(url) ? ` (${new URL(url).host}${new URL(url).pathname})` : ''
  return `DATABASE_URL${place}: ${said}`
}

const refusedByDisk: Readonly<Record<string, string>> = {
  EACCES: 'this account may not use it',
  EPERM: 'this account may not use it',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'it is a file, not a folder',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the path is too long',
}

function ofFolder({ code, path }: Fault): string | null {
  const said = refusedByDisk[code]
  if (said === undefined || path === '') return code === 'ENOSPC' ? 'The disk is full.' : null
  return `${path}: ${said}. Choose another folder with VIGIA_HOME, or mend this one.`
}
