import type { Organisation } from '../organisation.ts'

export type Near = { unit: string; km: number }

const earthKm = 6371
/** Wards reach about this far from their middle at most; beyond it the place is outside the city. */
const cityReachKm = 12
/**
 * Without boundaries only the middles of the wards are known. On the border of two wards of like size both are equally
 * far; a place is clear when it is under 0.6 of the way to the next, i.e. well on one side of the line between.
 */
const clearRatio = 0.6

/** The wards and communes by distance of their middle from a WGS84 place (degrees), nearest first, in km. */
export function nearestUnits(
  organisation: Organisation,
  place: { lat: number; lon: number },
): Near[] {
  return organisation.units
    .flatMap(({ code, centroid }) =>
      centroid ? [{ unit: code, km: kmBetween(place, centroid) }] : [],
    )
    .sort((a, b) => a.km - b.km)
}

/** Whether the first is clearly the one; otherwise offer the first few to choose from. */
export function isClear(nearest: readonly Near[]): boolean {
  const [first, second] = nearest
  if (!first || isOutside(nearest)) return false
  return !second || first.km < clearRatio * second.km
}

/** Further than 12 km from the middle of every ward: not in this city. */
export function isOutside(nearest: readonly Near[]): boolean {
  return (nearest[0]?.km ?? Number.POSITIVE_INFINITY) > cityReachKm
}

/** Flat-earth distance: off by less than 0.1 % within a city. */
function kmBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = Math.PI / 180
  const north = (a.lat - b.lat) * radians
  const east = (a.lon - b.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians)
  return earthKm * Math.hypot(north, east)
}
