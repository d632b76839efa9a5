import type { Reply, ReplyButton } from '../../ports/reply.ts'
import type { Group } from '../../ports/work-desk.ts'

/** Said in a group that belongs to no unit yet. */
export const groupHello: Reply = {
  key: 'group.hello',
  buttons: [[{ key: 'button.group-which', data: 'group' }]],
}

/** What a group is for, and what its head can change. */
export const groupPage = ({ unit, showsFiles, membersToo }: Group): Reply => ({
  key: 'group.page',
  params: { unit: { unit } },
  buttons: [
    [toggle(showsFiles, 'files')],
    [toggle(membersToo, 'members')],
    [{ key: 'button.unbind', data: 'unbind' }],
  ],
})

const toggle = (on: boolean, what: 'files' | 'members'): ReplyButton => ({
  key: on ? 'button.mark-on' : 'button.mark-off',
  params: { name: { text: `group.${what}` } },
  data: `group-${what}`,
})
