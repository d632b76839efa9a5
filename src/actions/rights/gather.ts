import type { Case } from '../../domain/case/case.ts'
import { stepOf, transitions } from '../../domain/case/transitions.ts'
import type { OwnCase, OwnData } from '../../domain/rights/own-data.ts'
import { organisationAt } from '../../domain/units.ts'
import { type Reader, sayPlain } from '../../i18n/render.ts'
import type { ChatRef } from '../../ports/person.ts'
import type { Turn } from '../../ports/turn.ts'
import { isSealed } from '../access.ts'
import type { Context } from '../context.ts'
import { codeOf } from '../move.ts'
import { statusText, topicParam } from '../naming.ts'
import { ownCases, ownChats } from './requests.ts'

const iso = (ms: number) => new Date(ms).toISOString()

/**
 * Everything kept of whoever is behind a chat, from all their chats: what they said and were told, never what officers noted
 * among themselves, never anybody else. Of what is sealed the words are left out: a file in a chat is no
 * place for them.
 */
export async function gather(context: Context, chatId: number): Promise<OwnData> {
  const { work } = context
  const chat = await work.chatRef(chatId)
  const cases = (await ownCases(context, chatId)).map(({ it }) => it)
  const consents = chat.citizenId === undefined ? [] : await work.consentsOf(chat.citizenId)
  const chats = await ownChats(context, chatId)
  const files = await work.filesOf(chats)
  return {
    madeAt: iso(work.now),
    restricted: cases.some(({ restricted }) => restricted),
    phones: await work.phonesOf(chats),
    consents: consents.map(({ givenAt, withdrawnAt, ...one }) => ({
      ...one,
      givenAt: iso(givenAt),
      ...(withdrawnAt !== undefined && { withdrawnAt: iso(withdrawnAt) }),
    })),
    requests: (await work.requestsOf(chats)).map(({ askedAt, dueAt, doneAt, ...one }) => ({
      ...one,
      askedAt: iso(askedAt),
      dueAt: iso(dueAt),
      ...(doneAt !== undefined && { doneAt: iso(doneAt) }),
    })),
    cases: await inTurn(cases, (it) => ownCase(context, it, chat)),
    // What comes into an officer's chat is work, about other people.
    messages: chat.isOfficer ? [] : (await inTurn(chats, (id) => messages(context, id))).flat(),
    files: files.map(({ at, ...file }) => ({ ...file, at: iso(at) })),
  }
}

async function inTurn<T, R>(all: T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const one of all) done.push(await run(one))
  return done
}

const readerAt = ({ world }: Context, { language }: ChatRef, at: number): Reader => ({
  language,
  organisation: organisationAt(world.organisation, at),
  now: at,
})

async function ownCase(context: Context, it: Case, chat: ChatRef): Promise<OwnCase> {
  const reader = readerAt(context, chat, it.createdAt)
  const isHidden = isSealed(it)
  return {
    code: codeOf(it, context.world),
    kind: sayPlain(isHidden ? 'kind.private' : `kind.${it.kind}`, {}, reader),
    ...(!isHidden && { topic: sayPlain('button.topic', { topic: topicParam(it) }, reader) }),
    unit: sayPlain('button.unit', { unit: { unit: it.unit } }, reader),
    status: sayPlain(statusText(it), {}, reader),
    filedAt: iso(it.createdAt),
    ...(it.lodgedAt !== undefined && { lodgedAt: iso(it.lodgedAt) }),
    ...(it.closedAt !== undefined && { closedAt: iso(it.closedAt) }),
    ...(!isHidden && { text: it.text }),
    ...(!isHidden && it.place && { place: placeOf(it.place) }),
    ...(!isHidden && it.petition && { petition: it.petition as Record<string, string> }),
    ...(it.rating !== undefined && { rating: it.rating }),
    history: await history(context, it, reader),
  }
}

const placeOf = ({ words, lat, lon }: NonNullable<Case['place']>) => ({
  ...(words !== undefined && { words }),
  ...(lat !== undefined && { lat }),
  ...(lon !== undefined && { lon }),
})

/** The steps they took or were told of, with their own words. */
async function history({ work }: Context, it: Case, reader: Reader): Promise<OwnCase['history']> {
  const told: OwnCase['history'] = []
  let { kind } = it
  let status: Case['status'] = 'received'
  for (const { at, type, actor, data } of await work.eventsOf(it.id)) {
    if (type === 'submit' && isKind(data.kind)) kind = data.kind
    const to = (data.to as { kind?: unknown } | undefined)?.kind
    const step = stepOf(kind, status, type as never)
    status = step?.to ?? status
    if (type === 'reclassify' && isKind(to)) kind = to
    if (type !== 'submit' && actor !== 'citizen' && step?.notice === undefined) continue
    const words = actor === 'citizen' && !isSealed(it) ? (data.text ?? data.reason) : undefined
    told.push({
      at: iso(at),
      what: sayPlain(statusText({ ...it, kind, status }), {}, reader),
      ...(typeof words === 'string' && { words }),
    })
  }
  return told
}

const isKind = (kind: unknown): kind is Case['kind'] =>
  typeof kind === 'string' && kind in transitions

async function messages(context: Context, chatId: number): Promise<OwnData['messages']> {
  const { work } = context
  const chat = await work.chatRef(chatId)
  const heard = (await work.turnsOf(chat.id)).flatMap(({ at, turn }) => {
    const text = textOf(turn)
    return text === undefined ? [] : [{ at, by: 'citizen' as const, text }]
  })
  const said = (await work.noticesOf(chat.id)).map(({ at, reply }) => ({
    at,
    by: 'bot' as const,
    text: sayPlain(reply.key, reply.params ?? {}, readerAt(context, chat, at)),
  }))
  return [...heard, ...said]
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...one }) => ({ at: iso(at), ...one }))
}

function textOf({ body }: Turn): string | undefined {
  switch (body.type) {
    case 'text':
    case 'edited':
      return body.text
    case 'button':
      return body.label && `[${body.label}]`
    case 'file':
      return `[${body.file.kind}] ${body.caption ?? ''}`.trim()
    case 'place':
      return `📍 ${body.lat}, ${body.lon}`
    case 'contact':
    case 'unsupported':
    case 'blocked':
    case 'unblocked':
    case 'migrated':
    case 'joined-group':
      return undefined
  }
}
