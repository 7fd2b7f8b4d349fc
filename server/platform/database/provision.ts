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
const logins = { app: 'vigia_app_login', job: 'vigia_job_login' } as const

/**
 * Makes sure that the roles exist and that the app and job connections are bound by row-level security.
 *
 * @param admin a login that may create roles, or that is a member of `vigia_owner`
 * @param parts.secret keyed into the passwords of the two logins that are made here
 * @param parts.named connections given by the deployer, used as they are
 * @throws RolesMissingError, UnboundRoleError
 */
export async function provision(
  admin: pg.PoolConfig,
  parts: { readonly secret: Uint8Array; readonly named: { app?: pg.PoolConfig; job?: pg.PoolConfig } },
): Promise<Connections> {
  const password = (login: string) => createHmac('sha256', parts.secret).update(login).digest('hex')
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7141866)')
    await makeRoles(client, parts.named, password)
    await client.query(
      `grant create, connect on database ${client.escapeIdentifier(client.database ?? '')} to vigia_owner`,
    )
  } finally {
    await client.end()
  }
  const connections: Connections = {
    owner: admin,
    app: parts.named.app ?? { ...withoutUrl(admin), user: logins.app, password: password(logins.app) },
    job: parts.named.job ?? { ...withoutUrl(admin), user: logins.job, password: password(logins.job) },
  }
  await refuseUnbound(connections.app)
  await refuseUnbound(connections.job)
  return connections
}

async function makeRoles(
  client: pg.Client,
  named: { app?: pg.PoolConfig; job?: pg.PoolConfig },
  password: (login: string) => string,
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
    if (named[kind]) continue
    await createRole(client, logins[kind], 'login nosuperuser nobypassrls')
    await client.query(`alter role ${logins[kind]} password ${client.escapeLiteral(password(logins[kind]))}`)
    await client.query(`grant vigia_${kind} to ${logins[kind]}`)
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
