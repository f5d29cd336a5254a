import { Refusal } from '#platform/refusal'

/** Refuses `ballots.election-day` unless it is a day that exists, after today and within two years. */
export function checkDay(day: string, today: string, field = 'day'): void {
  const date = new Date(`${day}T00:00:00Z`)
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  if (!exists || day < today || Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + 2) throw new Refusal('ballots.election-day', 'invalid', { field })
}
