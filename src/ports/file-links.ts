import type { ShownFile } from './messenger.ts'

/** What an address of a file says: which, until when (epoch ms), and the proof that we made it. */
export type FileLink = { id: string; until: number; proof: string }

/** `until`: epoch ms. */
export type FileAddress = { url: string; until: number }

/**
 * Public addresses of files, each for one file and a short while: whoever has it needs no session. For
 * platforms that fetch what they show, and for people whose platform takes no such file.
 */
export interface FileLinks {
  /** Undefined where nobody outside reaches us. */
  linkTo(id: string): FileAddress | undefined
  /** Undefined for one we did not make, one that is over, and a file that is gone. */
  find(link: FileLink): Promise<ShownFile | undefined>
}
