import type { FileRef, Turn } from '../src/ports/turn.ts'

/** One thing to answer: a turn, or the files that came together. */
export type Input = { is: 'turn'; turn: Turn } | { is: 'files'; files: FileRef[]; caption?: string }

/** Photos of one album are one message to the person who sent them, so they get one answer. */
export function groupAlbums(turns: Turn[]): Input[] {
  const inputs: (Input & { album?: string })[] = []
  for (const turn of turns) {
    const { body, album } = turn
    if (body.type !== 'file') {
      inputs.push({ is: 'turn', turn })
      continue
    }
    const last = inputs.at(-1)
    if (last?.is === 'files' && album !== undefined && last.album === album) {
      last.files.push(body.file)
      if (body.caption) last.caption = body.caption
    } else {
      inputs.push({
        is: 'files',
        files: [body.file],
        ...(body.caption && { caption: body.caption }),
        ...(album !== undefined && { album }),
      })
    }
  }
  return inputs
}
