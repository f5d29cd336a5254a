/** The first moment of a calendar day (YYYY-MM-DD) in a time zone, or of the day `after` days later; undefined when there is no such day. */
export function startOfDay(day: string, timezone: string, after = 0): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined
  const plain = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(plain.getTime()) || plain.toISOString().slice(0, 10) !== day) return undefined
  const midnight = new Date(plain.getTime() + after * 86_400_000)
  // What the clocks there show when it is that moment in UTC, twice: the second time puts right a change of the clocks in between.
  let guess = midnight
  for (let round = 0; round < 2; round++) {
    const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }).formatToParts(guess).map(({ type, value }) => [type, value]))
    const shown = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`)
    guess = new Date(guess.getTime() - (shown - midnight.getTime()))
  }
  return guess
}
