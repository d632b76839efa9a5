import type pg from 'pg'
import { worldUnder } from '../config/world.ts'
import type { Organisation } from '../domain/organisation.ts'
import { organisationInForce } from '../persistence/organisations.ts'
import type { World } from '../ports/world.ts'

/** The locality under the organisation that is in force in this database. */
export async function worldInForce(
  pool: pg.Pool,
  world: World,
  first: Organisation = world.organisation,
): Promise<World> {
  const organisation = await organisationInForce(pool, first)
  return organisation === first ? world : worldUnder(world, organisation)
}
