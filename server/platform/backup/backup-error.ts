export type BackupFault =
  | 'not-a-backup'
  | 'wrong-key'
  | 'damaged'
  | 'cut-short'
  | 'not-a-key'
  | 'other-schema'
  | 'not-empty'
  | 'digest-differs'

/** A backup that is not restored, in words for whoever holds it. */
export class BackupError extends Error {
  readonly fault: BackupFault

  constructor(fault: BackupFault, message: string) {
    super(message)
    this.name = 'BackupError'
    this.fault = fault
  }
}
