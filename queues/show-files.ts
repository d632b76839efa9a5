import { type Reader, say } from '../src/i18n/render.ts'
import type { Channel, Outgoing, OutgoingFile, Span } from '../src/ports/channel.ts'
import type { FileAddress } from '../src/ports/file-links.ts'
import type { ShownFile } from '../src/ports/messenger.ts'
import type { Reply } from '../src/ports/reply.ts'
import type { Deps } from './deps.ts'

type Offered = { file: OutgoingFile; address: FileAddress | undefined }

/**
 * The files a channel shows itself, and, for those it does not, words that say where they are: an address
 * for a while, or the unit where nobody outside reaches us.
 */
export function showFiles(
  channel: Channel,
  shown: ShownFile[],
  reader: Reader,
  { files, links }: Pick<Deps, 'files' | 'links'>,
): Pick<Outgoing, 'spans' | 'files'> {
  const offered = shown.map((one): Offered => {
    const address = links.linkTo(one.id)
    const link = address && { link: address.url }
    const read = () => files.read(one.id)
    const smaller = (limitBytes: number) => files.smaller(one.id, limitBytes)
    return { file: { ...one, ...link, read, smaller }, address }
  })
  const takes = ({ file }: Offered) => channel.takes?.(file) ?? true
  return {
    files: offered.filter(takes).map(({ file }) => file),
    spans: offered.filter((one) => !takes(one)).flatMap((one) => whereabouts(one, reader)),
  }
}

function whereabouts({ file, address }: Offered, reader: Reader): Span[] {
  const name = file.name === '' ? ({ text: 'file.attached' } as const) : file.name
  const { hotline } = reader.organisation
  const reply: Pick<Reply, 'key' | 'params'> =
    address === undefined
      ? { key: 'file.elsewhere', params: { name, hotline } }
      : {
          key: 'file.link',
          params: { name, link: address.url, until: { time: address.until, style: 'short' } },
        }
  return say(reply, reader)
}
