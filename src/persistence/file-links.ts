import { timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import type { FileLink, FileLinks } from '../ports/file-links.ts'
import type { Vault } from '../ports/keys.ts'
import type { ShownFile } from '../ports/messenger.ts'
import { withNames } from './keys/talk.ts'

/** A person may open it in the evening of the next day. */
const lifeMs = 36 * 3_600_000

/** @param publicUrl what people reach us under; without it there are no links */
export const fileLinksOn = (
  pool: pg.Pool,
  vault: Vault,
  publicUrl: string | undefined,
  now: () => number = Date.now,
): FileLinks => ({
  linkTo(id) {
    if (publicUrl === undefined) return undefined
    const until = now() + lifeMs
    const path = `/files/${id}/${until}/${proofOf(vault, id, until)}`
    return { url: new URL(path, publicUrl).href, until }
  },

  async find(link) {
    if (link.until < now() || !isProof(vault, link)) return undefined
    const { rows } = await pool.query<ShownFile>(
      `SELECT id, kind, coalesce(name, '') AS name, mime FROM attachments
       WHERE id = $1 AND status = 'stored'`,
      [link.id],
    )
    return withNames(vault, rows)[0]
  },
})

const proofOf = (vault: Vault, id: string, until: number): string =>
  Buffer.from(vault.tag(`file link ${id} ${until}`)).toString('base64url')

function isProof(vault: Vault, { id, until, proof }: FileLink): boolean {
  const ours = Buffer.from(proofOf(vault, id, until))
  const given = Buffer.from(proof)
  return ours.length === given.length && timingSafeEqual(ours, given)
}
