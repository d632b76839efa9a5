import type { OwnCase, OwnData, OwnDataDocument } from '../../domain/rights/own-data.ts'
import { type Reader, sayPlain } from '../../i18n/render.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Params } from '../../ports/reply.ts'

/** Somebody's own data as a paper in their language. */
export function ownDocument(data: OwnData, madeAt: number, reader: Reader): OwnDataDocument {
  const text = (key: TextKey, params: Params = {}) => sayPlain(key, params, reader)
  // A paper is read on another day: every moment with its date and year.
  const moment = (ms: number) =>
    sayPlain('own.time', { time: { time: ms, style: 'full' } }, { ...reader, now: 0 })
  const when = (iso: string | undefined) => (iso === undefined ? '' : moment(Date.parse(iso)))
  const none = (lines: string[]) => (lines.length > 0 ? lines : [text('own.none')])
  const caseLines = (one: OwnCase) => [
    `${one.code} · ${one.kind}${one.topic === undefined ? '' : ` · ${one.topic}`} · ${one.unit} · ${one.status}`,
    ...(one.text === undefined ? [text('own.sealed')] : [`“${one.text}”`]),
    ...(one.place?.words === undefined ? [] : [one.place.words]),
    ...Object.values(one.petition ?? {}),
    ...one.history.map(({ at, what, words }) =>
      [`• ${when(at)}: ${what}`, words && `“${words}”`].filter(Boolean).join(' – '),
    ),
  ]
  return {
    title: text('own.title'),
    madeAt,
    lead: text('own.lead', { time: moment(madeAt) }),
    sections: [
      {
        heading: text('own.consents'),
        lines: none(
          data.consents.map(({ version, givenAt, withdrawnAt }) =>
            withdrawnAt === undefined
              ? text('own.given', { version, time: when(givenAt) })
              : text('own.taken-back', { version, time: when(givenAt), until: when(withdrawnAt) }),
          ),
        ),
      },
      ...(data.phones.length > 0 ? [{ heading: text('own.phones'), lines: data.phones }] : []),
      { heading: text('own.cases'), lines: none(data.cases.flatMap(caseLines)) },
      {
        heading: text('own.files'),
        lines: none(data.files.map(({ name, at }) => `• ${name} – ${when(at)}`)),
      },
      {
        heading: text('own.messages'),
        lines: none(
          data.messages.map(
            ({ at, by, text: said }) =>
              `${when(at)} – ${text(by === 'bot' ? 'own.bot' : 'own.you')}: ${said.replaceAll('\n', ' / ')}`,
          ),
        ),
      },
    ],
  }
}
