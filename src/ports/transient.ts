/** Something outside is in trouble for now: the work is retried. The message names no person. */
export class Transient extends Error {
  override readonly name = 'Transient'
}
