/**
 * Chat `other` is one more of whoever is behind chat `chat` (both SQL aliases). An officer's chat holds
 * work and stands alone, as a group does, whoever they are besides.
 */
export const isLinked = (other: string, chat: string) => `
  ${other}.citizen_id = ${chat}.citizen_id AND ${other}.id <> ${chat}.id
  AND ${other}.kind = 'private' AND ${chat}.kind = 'private'
  AND ${other}.officer_id IS NULL AND ${chat}.officer_id IS NULL`

/** The ids of every chat of whoever is behind chat `chat`, itself included, as an array. */
export const allChatsOf = (chat: string) => `ARRAY(
  SELECT ${chat}.id UNION ALL SELECT linked.id FROM chats linked WHERE ${isLinked('linked', chat)})`

/**
 * Of the chats of whoever is behind chat `chat` the one used last that can be reached; null when none
 * can. `speaking`: those somebody is speaking in at this moment, as an array.
 */
export const chatInUse = (chat: string, speaking: string) => `(
  SELECT used.id FROM chats used LEFT JOIN conversations v ON v.chat_id = used.id
  WHERE used.id = ANY(${allChatsOf(chat)}) AND used.unreachable_at IS NULL
  ORDER BY used.id = ANY(${speaking}) DESC, v.updated_at DESC NULLS LAST, used.id LIMIT 1)`
