const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Zalo's hours are those of Vietnam, GMT+7 all year. */
const zoneMs = 7 * hourMs
const morningHour = 6
const nightHour = 22

const hourOf = (now: number) => ((now + zoneMs) % dayMs) / hourMs

/** Whether it is 22:00 to 06:00 in Vietnam: notices by template are not taken then, and nobody wants one. */
export const isNight = (now: number): boolean =>
  hourOf(now) >= nightHour || hourOf(now) < morningHour

/** Milliseconds until it is next 06:00 in Vietnam; epoch ms in, more than 0 out. */
export const untilMorningMs = (now: number): number =>
  dayMs - ((now + zoneMs - morningHour * hourMs) % dayMs)
