/**
 * The way of an administrator of a Zalo OA to let us write in its name (again): an address of ours, that
 * leads to Zalo, that leads back to us with a code for tokens.
 */
export interface ConsentLinks {
  /** Ours, good for a day, for whoever may consent. Undefined where nobody outside reaches us. */
  start(): string | undefined
  /** Zalo's page for a pass of ours; undefined for a pass we did not give, and one that is over. */
  toZalo(pass: ConsentPass): string | undefined
}

/** What our address says, and Zalo says back: until when (epoch ms), and the proof that we made it. */
export type ConsentPass = { until: number; proof: string }

export type Redeemed =
  | 'kept'
  /** The pass is not ours, or over. */
  | 'old'
  /** Zalo did not sell for the code. */
  | 'refused'
  /** Zalo could not be asked; once more with a new code. */
  | 'unanswered'
