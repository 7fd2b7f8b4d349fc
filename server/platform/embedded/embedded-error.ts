/**
 * Why the embedded server cannot be had:
 * - `busy`: another Vigía uses this folder;
 * - `unsupported`: no PostgreSQL is packaged for this machine;
 * - `unreachable`: a folder cannot be used by the account that runs the server;
 * - `version`: the cluster is of another major version;
 * - `failed`: the server did not come up or did not stay.
 */
export type EmbeddedFault = 'busy' | 'unsupported' | 'unreachable' | 'version' | 'failed'

/** The message is for the administrator at the terminal; it names folders and never data. */
export class EmbeddedError extends Error {
  readonly fault: EmbeddedFault

  constructor(fault: EmbeddedFault, message: string) {
    super(message)
    this.name = 'EmbeddedError'
    this.fault = fault
  }
}

/** Another Vigía holds the database of this folder. */
export class EmbeddedBusyError extends EmbeddedError {
  constructor(home: string) {
    super('busy', `Another Vigía is running on ${home}. Stop it, or set VIGIA_HOME to another folder.`)
    this.name = 'EmbeddedBusyError'
  }
}
