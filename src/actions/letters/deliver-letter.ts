import { type Case, sameUnit, type UnitKey } from '../../domain/case/case.ts'
import type { LetterDocument } from '../../domain/letters/document.ts'
import { letter } from '../../domain/letters/letter.ts'
import { petition } from '../../domain/letters/petition.ts'
import { leadsCase } from '../../domain/people/conflict.ts'
import { type Format, formats } from '../../ports/documents.ts'
import type { Kept } from '../../ports/files.ts'
import type { Reply } from '../../ports/reply.ts'
import type { Letter } from '../../ports/work-letters.ts'
import { isSealed, maySee } from '../access.ts'
import type { Context } from '../context.ts'
import { codeOf } from '../move.ts'
import { toSender } from '../naming.ts'
import { issuerOf, toAgency } from './issuer.ts'

/** A letter, or the petition form of a case, and the ids its files were allotted. */
export type ToDeliver = Record<Format, string> & ({ letterId: string } | { petitionOf: string })

/** What its files say; undefined when the case has meanwhile turned out to need no form. */
export async function findDocument(
  context: Context,
  order: ToDeliver,
): Promise<LetterDocument | undefined> {
  const { work } = context
  if ('letterId' in order) return letter((await work.getLetter(order.letterId)).facts)
  return petitionForm(context, await work.getCase(order.petitionOf))
}

async function petitionForm({ work, world }: Context, it: Case) {
  const { kind } = it
  if (kind !== 'KN' && kind !== 'TC') return undefined
  const { name, address, against, decision, learnt, wish } = it.petition ?? {}
  const first = it.previousId === undefined ? undefined : await work.getCase(it.previousId)
  // Whoever settled the first complaint does not settle the second (Luật Khiếu nại, Điều 7).
  const isTheirs = first === undefined || !sameUnit(first.unit, it.unit)
  return petition({
    kind,
    ...(isTheirs && { to: toAgency(it.unit, world.organisation) }),
    place: issuerOf(it.unit, world.organisation).place,
    ...(name && { name }),
    ...(address && { address }),
    ...(against && { against }),
    ...(decision && { decision }),
    ...(learnt && { learnt }),
    ...(wish && { wish }),
    ...(first && {
      first: {
        code: codeOf(first, world),
        agency: toAgency(first.unit, world.organisation),
      },
    }),
    content: it.text,
    attachments: (await work.attachmentsOf(it.id, 'report')).length,
    filedAt: it.createdAt,
    code: codeOf(it, world),
  })
}

/** The files are kept: the citizen gets them, and of a letter those who sign it. Safe to run twice. */
export async function deliver(
  context: Context,
  order: ToDeliver,
  document: LetterDocument,
  kept: Record<Format, Extract<Kept, { kept: true }>>,
): Promise<void> {
  const { work } = context
  for (const format of formats) await work.fileStored(order[format], kept[format])
  const files = formats.map((format) => order[format])
  if ('petitionOf' in order) {
    const it = await work.getCase(order.petitionOf)
    tellCitizen(context, it, { ...formText(context, it), attachments: files }, order.docx)
    return
  }
  const issued = await work.getLetter(order.letterId)
  const it = await work.getCase(issued.caseId)
  const text = letterText(context, it, issued, document)
  tellCitizen(context, it, { ...text, attachments: files }, issued.id)
  await tellSigners(context, it, issued, files)
}

function tellCitizen({ work }: Context, it: Case, reply: Reply, id: string) {
  work.notify({ chatId: it.chatId, caseId: it.id, reply, dedupe: `letter:${id}` })
}

const formText = ({ world }: Context, it: Case): Reply => ({
  key: isSealed(it) ? 'letter.sealed-form' : 'letter.form',
  params: { code: toSender(it, world).code },
})

/** Of a denunciation not even the sort of letter is told: others may see the screen. */
function letterText(
  { world }: Context,
  it: Case,
  { facts }: Letter,
  { issuer }: LetterDocument,
): Reply {
  const { code } = toSender(it, world)
  if (isSealed(it)) return { key: 'letter.sealed', params: { code } }
  return { key: `letter.${facts.type}`, params: { code, number: issuer?.number ?? '' } }
}

/** To print, sign and seal: whoever has the case in the unit that issued it, and those who lead it. */
async function tellSigners({ work, world }: Context, it: Case, issued: Letter, files: string[]) {
  const params = { code: codeOf(it, world) }
  for (const chatId of await signersOf({ work, world }, it, issued.unit))
    work.notify({
      chatId,
      caseId: it.id,
      reply: { key: 'letter.to-sign', params, attachments: files },
      dedupe: `letter:${issued.id}:${chatId}`,
    })
}

async function signersOf({ work }: Context, it: Case, unit: UnitKey): Promise<number[]> {
  const officers = (await work.officersOf(unit)).filter((one) =>
    maySee({ ...it, unit }, one, { unit, role: one.role }),
  )
  const theirs = officers.filter(
    ({ officerId, role }) =>
      officerId === it.officerId || leadsCase({ unit, role }, { ...it, unit }),
  )
  return (theirs.length > 0 ? theirs : officers).map(({ chatId }) => chatId)
}
