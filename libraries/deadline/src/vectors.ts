import { jsonReader, parseJson } from '@gongzhi/bad-input'
import type { JsonPath, JsonReader } from '@gongzhi/bad-input'
import { CalendarNotCovered } from './calendar-not-covered.ts'
import { calendarOf } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { deadlineOf } from './deadline.ts'
import { earliestAfterNotice, latestBefore } from './notice.ts'
import type { Span, Unit } from './span.ts'

/** What one vector comes to, with the keys that its kind has. */
export type VectorResult =
  | { nominal: string | null, deadline: string }
  | { earliest: string }
  | { latest: string }
  | { error: 'CALENDAR_NOT_COVERED', nominal: string | null }

/** One vector's answer. */
export type VectorAnswer = { id: string, result: VectorResult }

/**
 * Answers a file of the form `deadlines/1` with the calendar it carries. What the file expects is not looked at.
 * Throws `BadInput` naming file, line and field.
 */
export function answerVectors(text: string, file: string | null = null): VectorAnswer[] {
  const root = parseJson(text, file)
  const reader = jsonReader(text, file)
  const top = reader.object(root, [])
  const calendar = reader.at(['calendar'], () => calendarFrom(top.calendar, reader))
  return reader.array(top.vectors, ['vectors']).map((item, i) => {
    const path = ['vectors', i]
    const vector = reader.object(item, path)
    const id = reader.text(vector.id, [...path, 'id'])
    const input = reader.object(vector.input, [...path, 'input'])
    const kind = reader.text(vector.kind, [...path, 'kind'])
    return { id, result: reader.at([...path, 'input'], () => answer(kind, input, calendar, [...path, 'kind'], reader)) }
  })
}

function answer(kind: string, input: Record<string, unknown>, calendar: Calendar, kindPath: JsonPath, reader: JsonReader): VectorResult {
  // The span is checked where it is used, so a wrong unit or amount is refused there by name.
  const span: Span = { amount: input.amount as number, unit: (input.unit ?? (kind === 'forward' ? undefined : 'day')) as Unit }
  try {
    if (kind === 'forward') {
      const { nominal, deadline } = deadlineOf({ ...span, start: input.start as string }, calendar)
      return { nominal, deadline }
    }
    if (kind === 'earliestAfterNotice') return { earliest: earliestAfterNotice(input.notice as string, span, calendar) }
    if (kind === 'latestBefore') return { latest: latestBefore(input.event as string, span, calendar) }
  } catch (error) {
    if (error instanceof CalendarNotCovered) return { error: error.code, nominal: error.nominal }
    throw error
  }
  return reader.refuse('KIND_UNKNOWN', `a kind is forward, earliestAfterNotice or latestBefore, not ${JSON.stringify(kind)}`, kindPath)
}

function calendarFrom(value: unknown, reader: JsonReader): Calendar {
  const calendar = reader.object(value, ['calendar'])
  const texts = (key: string) => reader.array(calendar[key], ['calendar', key]).map((date, i) => reader.text(date, ['calendar', key, i]))
  return calendarOf({
    coveredYears: reader.array(calendar.coveredYears, ['calendar', 'coveredYears']) as number[],
    weekdaysOff: texts('weekdaysOff'),
    makeupWorkdays: texts('makeupWorkdays'),
    source: typeof calendar.note === 'string' ? calendar.note : 'the file',
  })
}
