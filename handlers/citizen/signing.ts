import { cancelButton } from '../../src/actions/cancel.ts'
import type { Reply } from '../../src/ports/reply.ts'
import type { Position } from '../../src/ports/state.ts'
import type { FileKind } from '../../src/ports/turn.ts'
import type { Said } from '../said.ts'
import { run, type Setting, type Step, stay } from '../step.ts'
import { idle } from './idle.ts'

type Signing = Extract<Position, { at: 'signing' }>

const nothing: Position = { at: 'idle' }

/** A petition is paper: a picture of it or a scan, not somebody reading it aloud. */
const isPage: Record<FileKind, boolean> = {
  photo: true,
  document: true,
  voice: false,
  video: false,
}

/** The pages of a signed petition come one by one or together; after the first, words are another matter. */
export function signing(state: Signing, said: Said, setting: Setting): Step {
  if (said.say === 'files') {
    const pages = said.files.filter(({ kind }) => isPage[kind]).map(({ id }) => id)
    const others = said.files.filter(({ kind }) => !isPage[kind]).map(({ id }) => id)
    const dropped = others.length > 0 ? [{ do: 'drop-files', attachments: others } as const] : []
    const step =
      pages.length > 0
        ? run(state, { do: 'sign', code: state.code, attachments: pages })
        : stay(state, askPage)
    return { ...step, commands: [...step.commands, ...dropped] }
  }
  if (said.say === 'press' && said.verb === 'signed')
    return stay(nothing, { key: 'citizen.signed-all' })
  return state.sent ? idle(said, setting) : stay(state, askPage)
}

const askPage: Reply = { key: 'citizen.sign-page', buttons: [[cancelButton]] }
