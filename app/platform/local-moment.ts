/** A moment as it is in a time zone, YYYY-MM-DDTHH:MM; midnight is the 24:00 of the day that it ends, for it is a deadline. */
export function localMoment(at: Date, timezone: string): string {
  const read = (instant: Date) => {
    const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(instant).map(({ type, value }) => [type, value]))
    return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` }
  }
  const { day, time } = read(at)
  return time === '00:00' ? `${read(new Date(at.getTime() - 1)).day}T24:00` : `${day}T${time}`
}

/** The instant of a local moment typed into a form (YYYY-MM-DDTHH:MM); undefined when it is none. */
export function instantOf(local: string, timezone: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined
  const asUtc = Date.parse(`${local}:00Z`)
  // The thirty-first of a short month is no day, not the first of the next.
  if (Number.isNaN(asUtc) || !new Date(`${local.slice(0, 10)}T00:00Z`).toISOString().startsWith(local.slice(0, 10))) return undefined
  // The offset of the zone near that moment; a second look settles days on which clocks change.
  const offsetAt = (instant: number) => Date.parse(`${new Date(instant).toLocaleString('sv-SE', { timeZone: timezone }).replace(' ', 'T')}Z`) - instant
  const first = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(first))
}
