import type { Child } from 'hono/jsx'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peopleDataWords } from '../../words/data-words.ts'
import { peopleWords } from '../../words/words.ts'
import type { DataWords } from '../rules/contributions.ts'

/** Keys and marks that only machines read; they stand in the copy for machines. */
const forMachines = /^(id|subject|actor|origin|facts|byPerson|forPerson|on_behalf_of|bySelf|bySystem)$|_id$|Id$/

/** So many of a long list are printed, as they come; the copy for machines has all. */
const printed = 200
const mostColumns = 6, longestCell = 80

interface Reading { readonly words: DataWords; readonly now: Date; readonly locale: 'zh-CN' | 'en'; readonly actName: PeopleSite['actName'] }
type Row = Readonly<Record<string, unknown>>

/** Everything that is kept about somebody, room by room, in words, to be read and printed. */
export function ExportedData({ rooms, site, locale, now }: { rooms: Readonly<Record<string, unknown>>; site: Pick<PeopleSite, 'sources' | 'roomName' | 'actName'>; locale: 'zh-CN' | 'en'; now: Date }) {
  const all = peopleWords(locale)
  return (
    <>
      {Object.entries(rooms).map(([room, content]) => {
        const words = room === 'people' ? peopleDataWords(locale) : site.sources.find((source) => source.room === room)?.words?.(locale) ?? { field: () => undefined, value: () => undefined }
        return <Panel title={room === 'people' ? all.export.people : site.roomName?.(room, locale) ?? all.permissions.rooms[room] ?? room}><Room content={content} reading={{ words, now, locale, actName: site.actName }} /></Panel>
      })}
    </>
  )
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (isRow(value) && Object.keys(value).length === 0)
const shownOf = (row: Row) => Object.entries(row).filter(([key]) => !forMachines.test(key))

/** What one room keeps: its single facts first, then each of its lists under a heading of its own. */
function Room({ content, reading }: { content: unknown; reading: Reading }) {
  if (!isRow(content)) return <Value value={content} at={[]} reading={reading} />
  const lists = shownOf(content).filter(([, value]) => Array.isArray(value)), single = Object.fromEntries(shownOf(content).filter(([, value]) => !Array.isArray(value)))
  return (
    <>
      {Object.keys(single).length > 0 && <Value value={single} at={[]} reading={reading} />}
      {lists.map(([key, value]) => <section><h3>{reading.words.field(key) ?? key}</h3><Value value={value} at={[key]} reading={reading} /></section>)}
    </>
  )
}

/** A value, a list or a list of lists in words; whatever a room adds can be read. `at` is the way down to it. */
function Value({ value, at, reading }: { value: unknown; at: readonly string[]; reading: Reading }): Child {
  const { words, now, locale, actName } = reading, key = at.at(-1) ?? ''
  if (isEmpty(value)) return <span class="soft">-</span>
  if (typeof value === 'boolean') return <>{value ? peopleWords(locale).export.yes : peopleWords(locale).export.no}</>
  if (value instanceof Date) return <Moment at={value} now={now} locale={locale} detail="exact" />
  if (typeof value === 'string') return <>{words.value(key, value) ?? (/^[a-z-]+\.[a-z-]+$/.test(value) ? actName?.(value, locale) : undefined) ?? value}</>
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? <>{value.map((one) => words.value(key, one) ?? one).join(locale === 'en' ? ', ' : '、')}</> : <List values={value} at={at} reading={reading} />
  if (!isRow(value)) return <>{String(value)}</>
  return <dl class="facts">{shownOf(value).map(([name, one]) => <div class="fact"><dt>{nameOf(reading, key, name)}</dt><dd><Value value={one} at={[...at, name]} reading={reading} /></dd></div>)}</dl>
}

const nameOf = ({ words }: Reading, list: string, key: string) => words.field(`${list}.${key}`) ?? words.field(key) ?? key

const lengthOf = ({ words }: Reading, key: string, value: unknown) => (typeof value === 'string' ? words.value(key, value) ?? value : value instanceof Date ? '' : String(value ?? '')).length

/** Short things in a table, long ones one below the other; what is empty in all of them is left out. */
function List({ values, at, reading }: { values: readonly unknown[]; at: readonly string[]; reading: Reading }) {
  const list = at.at(-1) ?? '', shown = values.slice(0, printed), rows = shown.filter(isRow), title = nameOf(reading, '', list)
  const keys = [...new Set(rows.flatMap((row) => shownOf(row).filter(([, value]) => !isEmpty(value)).map(([key]) => key)))]
  const isShort = rows.length === shown.length && keys.length <= mostColumns && rows.every((row) => keys.every((key) => !isRow(row[key]) && lengthOf(reading, key, row[key]) <= longestCell))
  const further = values.length > printed && <p class="soft">{peopleWords(reading.locale).export.further(values.length - printed)}</p>
  if (isShort) return <><Table caption={title} captionHidden rows={rows} locale={reading.locale} columns={keys.map((key, index) => ({ key, label: nameOf(reading, list, key), main: index === 0, cell: (row: Row) => <Value value={row[key]} at={[...at, key]} reading={reading} /> }))} />{further}</>
  const kept = (one: unknown) => (isRow(one) ? Object.fromEntries(shownOf(one).filter(([, value]) => !isEmpty(value))) : one)
  return <><ol>{shown.map((one) => <li><Value value={kept(one)} at={at} reading={reading} /></li>)}</ol>{further}</>
}
