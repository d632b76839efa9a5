import type { RightsWork } from '../ports/work-rights.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'

export const rightsStatements = ({ held }: Inside): RightsWork => ({
  addConsent: (consent) => held().consents.push({ ...consent, id: newId() }),
})
