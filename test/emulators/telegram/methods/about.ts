import { findChat, findOpenChat } from '../chats.ts'
import { badRequest } from '../errors.ts'
import { compact } from '../types.ts'
import type { Method } from './call.ts'

const getMe: Method = ({ bot }) => ({
  ...bot.me,
  can_join_groups: true,
  can_read_all_group_messages: !bot.settings.privacy,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
})

const setMyCommands: Method = ({ bot, params }) => {
  const commands = params.commands as { command: string; description: string }[]
  if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > 256) {
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    }
  }
  const scope = JSON.stringify(params.scope ?? { type: 'default' })
  bot.commands.set(`${scope} ${String(params.language_code ?? '')}`.trim(), commands)
  return true
}

const chatActions = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
)

const sendChatAction: Method = ({ bot, params }) => {
  const chat = findOpenChat(bot.chats, params.chat_id)
  const action = String(params.action)
  if (!chatActions.has(action)) throw badRequest('wrong parameter action in request')
  chat.actions.push(action)
  return true
}

const answerCallbackQuery: Method = ({ bot, params }) => bot.callbacks.answer(params)

const getFile: Method = ({ bot, params }) => bot.files.link(String(params.file_id))

const getChat: Method = ({ bot, params }) => {
  const { info, botStatus } = findChat(bot.chats, params.chat_id)
  const isGroup = info.type !== 'private'
  return compact({
    ...info,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    permissions: isGroup ? { can_send_messages: botStatus !== 'kicked' } : undefined,
  })
}

const leaveChat: Method = ({ bot, params }) => {
  const chat = findOpenChat(bot.chats, params.chat_id)
  if (chat.info.type === 'private')
    throw badRequest("chat member status can't be changed in private chats")
  chat.botStatus = 'left'
  return true
}

export const aboutMethods: Record<string, Method> = {
  getMe,
  setMyCommands,
  sendChatAction,
  answerCallbackQuery,
  getFile,
  getChat,
  leaveChat,
}
