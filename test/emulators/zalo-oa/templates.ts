import { z } from 'zod'
import { oaOf } from './access.ts'
import { type Call, type Endpoint, shaped } from './call.ts'
import { arrived } from './echo.ts'
import { OaError, strictly } from './errors.ts'
import { findMember, type Member, requireOpen, type Shown, show } from './member.ts'
import type { Oa } from './world.ts'

/** A ZBS template as its approval fixed it. */
export type Template = {
  id: string
  by: 'user' | 'phone'
  status: 'approved' | 'pending' | 'rejected'
  /** The most letters of each of its parameters; all are needed. */
  params: Record<string, number>
  /** Promotions rest at night. */
  promotion?: boolean
  /** With `<name>` where a parameter goes. */
  text?: string
}

const trackingId = z.string().min(1).max(48)
const data = z.record(z.string(), z.union([z.string(), z.number().transform(String)]))
const byUserSchema = z.strictObject({
  user_id: z.string(),
  template_id: z.string(),
  template_data: data,
  tracking_id: trackingId.optional(),
})
const byPhoneSchema = z.strictObject({
  phone: z.string(),
  template_id: z.string(),
  template_data: data,
  tracking_id: trackingId,
  mode: z.literal('development').optional(),
})

/** POST /v3.0/oa/message/template: to a person the OA knows, whenever they last wrote. */
export const byUser: Endpoint = async (call) => {
  const oa = oaOf(call)
  const given = shaped(byUserSchema, call.args)
  const member = findMember(oa, given.user_id)
  const template = usable(call, oa, given, 'user')
  requireOpen(member)
  const shown = deliver(call, oa, member, template, given.template_data)
  const quota = { quota_type: 'purchase_quota', remain: leftToday(call, oa) }
  const { id, at } = shown
  return { data: { message_id: id, user_id: member.id, sent_time: String(at), quota } }
}

/** POST /message/template of the business host: to whoever has this number on Zalo. */
export const byPhone: Endpoint = async (call) => {
  const oa = oaOf(call, -124)
  const given = shaped(byPhoneSchema, call.args)
  if (!/^84\d{9}$/.test(given.phone)) throw new OaError(-108)
  if (given.mode === 'development') throw new OaError(-127)
  const template = usable(call, oa, given, 'phone')
  const member = [...oa.people.values()].find(({ phone }) => phone === given.phone)
  if (!member) throw new OaError(-118)
  if (member.refuses !== undefined) throw new OaError(member.refuses)
  const { id, at } = deliver(call, oa, member, template, given.template_data)
  const quota = {
    dailyQuota: String(call.platform.settings.templatesADay),
    remainingQuota: String(leftToday(call, oa)),
  }
  return { data: { msg_id: id, sent_time: String(at), sending_mode: '1', quota } }
}

/** The approved template with data that fits it. */
function usable(
  call: Call,
  oa: Oa,
  given: { template_id: string; template_data: Record<string, string> },
  by: Template['by'],
): Template {
  const template = oa.templates.get(given.template_id)
  if (template?.by !== by) throw new OaError(-201, 'template_id is invalid!')
  if (template.status !== 'approved') throw new OaError(-131)
  for (const name of Object.keys(given.template_data))
    if (!(name in template.params)) throw strictly(`template_data.${name} is unknown`)
  for (const [name, limit] of Object.entries(template.params)) {
    const value = given.template_data[name]?.normalize('NFC') ?? ''
    if (value === '') throw new OaError(-1122)
    if (value.length > limit) throw new OaError(-1121)
  }
  const { clock, violations } = call.platform
  if (template.promotion && isNight(clock.now())) throw new OaError(by === 'user' ? -234 : -133)
  if (leftToday(call, oa) <= 0) {
    violations.push({ kind: 'template-quota', at: clock.now() })
    throw new OaError(-144)
  }
  return template
}

const hourMs = 3_600_000
const zoneMs = 7 * hourMs

/** 22:00 to 06:00 in Vietnam. */
function isNight(now: number): boolean {
  const hour = new Date(now + zoneMs).getUTCHours()
  return hour >= 22 || hour < 6
}

const dayOf = (at: number) => Math.floor((at + zoneMs) / (24 * hourMs))

function leftToday({ platform }: Call, oa: Oa): number {
  const today = dayOf(platform.clock.now())
  const used = oa.sent.filter(({ means, at }) => means.startsWith('t') && dayOf(at) === today)
  return platform.settings.templatesADay - used.length
}

function deliver(
  { platform }: Call,
  oa: Oa,
  member: Member,
  { id: templateId, by, text = '' }: Template,
  given: Record<string, string>,
): Shown {
  const shown: Shown = {
    id: platform.nextId(),
    text: text.replace(/<(\w+)>/g, (_, name: string) => given[name] ?? ''),
    buttons: [],
    files: [],
    asksInfo: false,
    template: { id: templateId, data: given },
    means: by === 'user' ? 'template-user' : 'template-phone',
    at: platform.clock.now(),
    raw: given,
  }
  show(oa, member, shown)
  arrived(platform, oa, member, shown)
  return shown
}
