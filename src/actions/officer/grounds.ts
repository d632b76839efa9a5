import type { Case } from '../../domain/case/case.ts'
import type { FormVerb } from '../../domain/case/forms.ts'
import { type Ground, groundsOf } from '../../domain/case/grounds.ts'
import type { World } from '../../ports/world.ts'
import { policyOf } from '../clocks.ts'

/** The grounds to choose from for this step of this case: the law's, or those of its policy. */
export const groundsFor = (it: Case, verb: FormVerb, world: World): Ground[] =>
  verb === 'suspend'
    ? (policyOf(it, world).suspensionGrounds[it.kind] ?? [])
    : groundsOf(it.kind, verb)

export const findGround = (it: Case, verb: FormVerb, code: string | undefined, world: World) =>
  groundsFor(it, verb, world).find((ground) => ground.code === code)
