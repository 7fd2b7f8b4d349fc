import { createHmac } from 'node:crypto'
import pg from 'pg'

/** The three connections Vigía uses: the owner migrates, the app serves people, the job works in between. */
export interface Connections {
  readonly owner: pg.PoolConfig
  readonly app: pg.PoolConfig
  readonly job: pg.PoolConfig
}

/** The roles cannot be made with this login, and none were named: starting without the second wall is refused. */
export class RolesMissingError extends Error {
  constructor() {
    super(
      'the roles vigia_owner, vigia_app and vigia_job are missing and this login may not create them: ' +
        'create them, or name logins that are their members in VIGIA_APP_DATABASE_URL and VIGIA_JOB_DATABASE_URL',
    )
    this.name = 'RolesMissingError'
  }
}

/** A connection that row-level security would not bind. */
export class UnboundRoleError extends Error {
  constructor(login: string) {
    super(
      `the login ${login} is a superuser, an owner or bypasses row-level security; it must not serve people`,
    )
    this.name = 'UnboundRoleError'
  }
}

const groups = ['vigia_owner', 'vigia_app', 'vigia_job'] as const
const logins = (site: string | null) => ({
  app: site === null ? 'vigia_app_login' : `${site}_app_login`,
  job: site === null ? 'vigia_job_login' : `${site}_job_login`,
})
type Logins = ReturnType<typeof logins>

/**
 * Makes sure that the roles exist and that the app and job connections are bound by row-level security.
 *
 * @param admin a login that may create roles, or that is a member of `vigia_owner`
 * @param parts.secret keyed into the passwords of the two logins that are made here
 * @param parts.named connections given by the deployer, used as they are
 * @param parts.site where several sites share a server, the name of this one's database: it has logins of its own, and
 *   nobody else's may enter
 * @throws RolesMissingError, UnboundRoleError
 */
export async function provision(
  admin: pg.PoolConfig,
  parts: {
    readonly secret: Uint8Array
    readonly named: { app?: pg.PoolConfig; job?: pg.PoolConfig }
    readonly site?: string | null
  },
): Promise<Connections> {
  const own = logins(parts.site ?? null)
  const password = (login: string) => createHmac('sha256', parts.secret).update(login).digest('hex')
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7141866)')
    await makeRoles(client, { named: parts.named, logins: own, password })
    const database = client.escapeIdentifier(client.database ?? '')
    await client.query(`grant create, connect on database ${database} to vigia_owner`)
    if (parts.site) {
      const entering = [loginOf(parts.named.app, own.app), loginOf(parts.named.job, own.job)]
      const list = entering.map((login) => client.escapeIdentifier(login)).join(', ')
      await client.query(`grant connect on database ${database} to ${list}`)
      await client.query(`revoke connect on database ${database} from public`)
    }
  } finally {
    await client.end()
  }
  const connections: Connections = {
    owner: admin,
    app: parts.named.app ?? { ...withoutUrl(admin), user: own.app, password: password(own.app) },
    job: parts.named.job ?? { ...withoutUrl(admin), user: own.job, password: password(own.job) },
  }
  await refuseUnbound(connections.app)
  await refuseUnbound(connections.job)
  return connections
}

const loginOf = (named: pg.PoolConfig | undefined, made: string): string =>
  named === undefined ? made : (new pg.Client(named).user ?? made)

async function makeRoles(
  client: pg.Client,
  parts: {
    readonly named: { app?: pg.PoolConfig; job?: pg.PoolConfig }
    readonly logins: Logins
    readonly password: (login: string) => string
  },
): Promise<void> {
  const rights = await client.query<{ creates: boolean; known: number }>(
    `select (rolcreaterole or rolsuper) as creates,
            (select count(*)::int from pg_roles where rolname = any ($1)) as known
     from pg_roles where rolname = current_user`,
    [[...groups]],
  )
  const { creates, known } = rights.rows[0] ?? { creates: false, known: 0 }
  if (!creates && known < groups.length) throw new RolesMissingError()
  if (!creates) return
  for (const group of groups) await createRole(client, group, 'nologin nosuperuser nobypassrls')
  await client.query('grant vigia_owner to current_user')
  for (const kind of ['app', 'job'] as const) {
    if (parts.named[kind]) continue
    const login = parts.logins[kind]
    const name = client.escapeIdentifier(login)
    await createRole(client, login, 'login nosuperuser nobypassrls')
    await client.query(`alter role ${name} password ${client.escapeLiteral(parts.password(login))}`)
    await client.query(`grant vigia_${kind} to ${name}`)
  }
}

async function createRole(client: pg.Client, name: string, rights: string): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [name])
  if (found.rowCount === 0) await client.query(`create role ${client.escapeIdentifier(name)} ${rights}`)
}

async function refuseUnbound(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const unbound = await client.query(
      `select from pg_roles where rolname = current_user
       and (rolsuper or rolbypassrls or pg_has_role(oid, 'vigia_owner', 'member'))`,
    )
    if (unbound.rowCount !== 0) throw new UnboundRoleError(client.user ?? '')
  } finally {
    await client.end()
  }
}

/** The parts of a connection string, so that another login can be put in its place. */
function withoutUrl(config: pg.PoolConfig): pg.PoolConfig {
  if (config.connectionString === undefined) return config
  const client = new pg.Client(config)
  const { connectionString: _, ...rest } = config
  return { ...rest, host: client.host, port: client.port, database: client.database ?? '', ssl: client.ssl }
}
