import { toggles } from '../../src/actions/officer/mark.ts'
import { aspects } from '../../src/actions/officer/reclassify-sheet.ts'
import { formVerbs } from '../../src/domain/case/forms.ts'
import { roles } from '../../src/domain/people/permissions.ts'
import type { Position } from '../../src/ports/state.ts'
import { command } from '../citizen/commands.ts'
import { type Press, run, type Setting, type Step, stay } from '../step.ts'
import { askOpening } from './opening.ts'

/** Buttons below what an officer reads. */
export function officerPress(
  { verb, args: [code = '', arg = '', value, yes] }: Press,
  state: Position,
  setting: Setting,
): Step | undefined {
  const step = formVerbs.find((one) => one === verb)
  if (step !== undefined && code !== '')
    return run(state, { do: 'step', code, verb: step, given: {}, sure: false })
  switch (verb) {
    case 'more':
      return run(state, { do: 'menu', code })
    case 'mark': {
      const toggle = toggles.find((one) => one === arg)
      return run(state, { do: 'mark', code, ...(toggle && { toggle }) })
    }
    case 'reclassify': {
      const aspect = aspects.find((one) => one === arg)
      const chosen = { ...(aspect && { aspect }), ...(value !== undefined && { value }) }
      return run(state, { do: 'reclassify', code, ...chosen, sure: yes === 'yes' })
    }
    case 'accuse':
      return run(state, {
        do: 'accuse',
        code,
        ...(arg !== '' && { unit: arg }),
        ...(value !== undefined && { who: value }),
      })
    case 'reassign':
      return run(state, { do: 'reassign', code, ...readTo(arg, value) })
    case 'open':
      return run(state, { do: 'open', code })
    case 'whole':
      return run(state, { do: 'whole', code })
    case 'pledge':
      return run(state, { do: 'begin-pledge', code })
    case 'fulfil':
      return run(state, { do: 'show-promises', code })
    case 'kept':
      return run(state, { do: 'begin-fulfil', code, promise: arg })
    case 'open-slots':
      return stay({ at: 'opening', opening: {} }, askOpening({}))
    case 'calendar':
      return run(state, { do: 'list-slots' })
    case 'slot':
      return run(state, { do: 'show-slot', slot: code })
    case 'cancel-slot':
      return run(state, { do: 'begin-cancel-slot', slot: code })
    case 'cancel-slot-yes':
      return run(state, { do: 'cancel-slot', slot: code })
    case 'end-rule':
      return run(state, { do: 'begin-end-rule', rule: code })
    case 'end-rule-yes':
      return run(state, { do: 'end-rule', rule: code })
    case 'attended':
    case 'absent':
      return run(state, { do: 'check-in', code, came: verb === 'attended' })
    case 'openers':
      return run(state, { do: 'name-openers', code, ...(arg !== '' && { who: arg }) })
    case 'offer':
      return run(state, { do: 'offer', code })
    case 'plan':
      return run(state, { do: 'begin-plan', code })
    case 'away':
      return command('vangmat', '', state, setting)
    case 'unit':
      return run(state, { do: 'unit-page', ...(code !== '' && { unit: code }) })
    case 'groups':
      return run(state, { do: 'explain-groups' })
    case 'work':
      return run(state, { do: 'list-work', ...readPage(code, arg, value, yes) })
    case 'notes':
      return run(state, { do: 'show-notes', code })
    case 'note':
      return run(state, { do: 'begin-note', code })
    case 'many':
      return state.at === 'moving' ? undefined : run(state, { do: 'choose-many', chosen: [] })
    case 'filters':
      return run(state, { do: 'choose-filter' })
    case 'overdue':
      return run(state, { do: 'list-overdue' })
    case 'difficulties':
      return run(state, { do: 'list-difficulties' })
    case 'difficulty-new':
      return run(state, { do: 'begin-difficulty' })
    case 'difficulty':
      return run(state, { do: 'begin-answer', number: Number(code) })
    case 'people':
      return run(state, { do: 'list-people', ...(code !== '' && { unit: code }) })
    case 'invite': {
      const role = roles.find((one) => one === arg)
      return run(state, { do: 'begin-invite', unit: code, ...(role && { role }) })
    }
    case 'revoke':
      return run(state, { do: 'revoke-invitation', id: code })
    case 'end':
      return run(state, { do: 'begin-end', service: code })
    case 'confirm':
      return run(state, { do: 'confirm', id: code })
    case 'not-me':
      return run(state, { do: 'disown', id: code })
    case 'hotspots':
      return run(state, { do: 'list-hotspots' })
  }
  return undefined
}

/** `reassign:CODE:ID` gives it to somebody; `reassign:CODE:from:N` shows more people. */
const readTo = (arg: string, value: string | undefined) => {
  if (arg === 'from') return { from: Number(value) || 0 }
  return arg === '' ? {} : { to: arg }
}

/** `work:FILTER`, and with a way (n on, p back) the case from which to go. */
const readPage = (filter: string, way: string, due = '', code = '') => ({
  ...(filter !== '' && { filter }),
  ...((way === 'n' || way === 'p') && { way: way as 'n' | 'p', due, code }),
})
