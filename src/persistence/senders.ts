import type { Lane } from '../ports/lanes.ts'
import { type PersonRow, personColumns, toPerson } from './person-rows.ts'
import { instant, type Queryable } from './sql.ts'

/** In a group it matters who spoke: each is known by the private chat they have on the same channel. */
export async function nameSenders(client: Queryable, lanes: Lane[]): Promise<void> {
  const groups = lanes.filter(({ person }) => person.chat.kind === 'group')
  if (groups.length === 0) return
  const said = groups.flatMap(({ turns }) => turns)
  const { rows } = await client.query<PersonRow>({
    name: 'senders in groups',
    text: `SELECT ${personColumns('$3')} FROM chats c
      WHERE c.kind = 'private' AND (c.channel, c.external_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    values: [
      said.map(({ turn }) => turn.channel),
      said.map(({ turn }) => turn.sender.id),
      instant(Date.now()),
    ],
  })
  const known = new Map(rows.map((row) => [`${row.channel} ${row.external_id}`, toPerson(row)]))
  for (const one of said) {
    const sender = known.get(`${one.turn.channel} ${one.turn.sender.id}`)
    if (sender !== undefined) one.sender = sender
  }
}
