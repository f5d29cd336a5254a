/** How near a deadline is: red once it has passed, amber on its last day, green before. */
export function lightOf(due: Date, now: Date): 'green' | 'amber' | 'red' {
  const left = due.getTime() - now.getTime()
  return left < 0 ? 'red' : left <= 24 * 3_600_000 ? 'amber' : 'green'
}
