import { isUpload } from '../common/multipart.ts'
import { oaOf } from './access.ts'
import { type Kind, typeOf } from './assets.ts'
import type { Endpoint } from './call.ts'
import { OaError, strictly, wrong } from './errors.ts'

const mebibyte = 1024 * 1024
const limits: Record<Kind, number> = { image: mebibyte, gif: 5 * mebibyte, file: 5 * mebibyte }

/** POST /v2.0/oa/upload/…: one part called `file`, typed by what it holds. */
export const upload =
  (kind: Kind): Endpoint =>
  async (call) => {
    const oa = oaOf(call)
    const { platform } = call
    const { file, ...others } = (call.args ?? {}) as Record<string, unknown>
    if (Object.keys(others).length > 0) throw strictly(`unknown part ${Object.keys(others)[0]}`)
    if (!isUpload(file)) throw wrong('file')
    const type = typeOf(file.bytes, file.name)
    if (type?.kind !== kind) throw new OaError(-201, 'file type is not supported')
    if (file.bytes.length > limits[kind]) throw new OaError(-201, 'file size is over the limit')
    if (oa.assets.inMonth() >= platform.settings.uploadsAMonth) {
      platform.violations.push({ kind: 'upload-quota', at: platform.clock.now() })
      throw new OaError(-211)
    }
    const id = oa.assets.keep({ kind, mime: type.mime, name: file.name, bytes: file.bytes })
    return { data: kind === 'file' ? { token: id } : { attachment_id: id } }
  }
