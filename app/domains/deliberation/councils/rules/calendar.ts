export type Rhythm = 'monthly' | 'two-monthly' | 'quarterly'
export const rhythms = ['monthly', 'two-monthly', 'quarterly'] as const satisfies readonly Rhythm[]
const everyMonths: Readonly<Record<Rhythm, number>> = { monthly: 1, 'two-monthly': 2, quarterly: 3 }

/** The days of a year on which a council sits: the nth weekday (1 Monday … 7 Sunday) of every so many months, from a day on. */
export function yearOfSittings({ year, rhythm, nth, weekday, from }: { readonly year: number; readonly rhythm: Rhythm; readonly nth: number; readonly weekday: number; readonly from: string }): string[] {
  const days: string[] = []
  for (let month = everyMonths[rhythm] === 1 ? 0 : everyMonths[rhythm] - 1; month < 12; month += everyMonths[rhythm]) {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay() || 7
    const date = 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7
    const day = new Date(Date.UTC(year, month, date))
    if (day.getUTCMonth() === month) days.push(day.toISOString().slice(0, 10))
  }
  return days.filter((day) => day >= from)
}

export interface CalendarEntry { readonly id: string; readonly onDay: string; readonly atTime: string | null; readonly title: string; readonly placeWords: string; readonly cancelledFor: string | null; readonly href: string | null }

/** An iCalendar (RFC 5545) file of a council's sittings, times in UTC for they are said in the place's own zone. */
export function calendarFile({ name, entries, zone, origin, stamp, hours = 2 }: { readonly name: string; readonly entries: readonly CalendarEntry[]; readonly zone: (day: string, time: string) => Date; readonly origin: string; readonly stamp: Date; readonly hours?: number }): string {
  const text = (words: string) => words.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n')
  const instant = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = entries.flatMap((entry) => {
    const day = entry.onDay.replaceAll('-', ''), starts = entry.atTime === null ? undefined : zone(entry.onDay, entry.atTime)
    return [
      'BEGIN:VEVENT', `UID:${entry.id}@${new URL(origin).hostname}`, `DTSTAMP:${instant(stamp)}`,
      ...(starts ? [`DTSTART:${instant(starts)}`, `DTEND:${instant(new Date(starts.getTime() + hours * 3_600_000))}`] : [`DTSTART;VALUE=DATE:${day}`]),
      `SUMMARY:${text(entry.title)}`, ...(entry.placeWords ? [`LOCATION:${text(entry.placeWords)}`] : []), ...(entry.href ? [`URL:${origin}${entry.href}`] : []), ...(entry.cancelledFor === null ? [] : ['STATUS:CANCELLED']), 'END:VEVENT',
    ]
  })
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gongzhi//councils//ZH', `X-WR-CALNAME:${text(name)}`, ...lines, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`
}

/** Lines of at most 75 bytes, none cut within a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = '', bytes = 0
  for (const character of line) {
    const size = character.codePointAt(0)! < 0x80 ? 1 : character.codePointAt(0)! < 0x800 ? 2 : character.codePointAt(0)! < 0x10000 ? 3 : 4
    if (bytes + size > 74) { parts.push(part); part = ''; bytes = 0 }
    part += character
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}
