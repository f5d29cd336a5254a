import type { Child } from 'hono/jsx'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peopleDataWords } from '../../words/data-words.ts'
import { peopleWords } from '../../words/words.ts'
import type { DataWords } from '../rules/contributions.ts'

/** Keys and marks that only machines read; they stand in the copy for machines. */
const forMachines = /^(id|subject|actor|origin|facts|byPerson|forPerson|on_behalf_of)$|_id$|Id$/

/** So many of a long list are printed, the newest or oldest as they come; the copy for machines has all. */
const printed = 200

interface Reading { readonly words: DataWords; readonly now: Date; readonly locale: 'zh-CN' | 'en'; readonly actName: PeopleSite['actName'] }

/** Everything that is kept about somebody, room by room, in words, to be read and printed. */
export function ExportedData({ rooms, site, locale, now }: { rooms: Readonly<Record<string, unknown>>; site: Pick<PeopleSite, 'sources' | 'roomName' | 'actName'>; locale: 'zh-CN' | 'en'; now: Date }) {
  const all = peopleWords(locale)
  return (
    <>
      {Object.entries(rooms).map(([room, content]) => {
        const words = room === 'people' ? peopleDataWords(locale) : site.sources.find((source) => source.room === room)?.words?.(locale) ?? { field: () => undefined, value: () => undefined }
        return <Panel title={room === 'people' ? all.export.people : site.roomName?.(room, locale) ?? all.permissions.rooms[room] ?? room}><Tree value={content} at={[]} reading={{ words, now, locale, actName: site.actName }} /></Panel>
      })}
    </>
  )
}

/** Keys and values as nested lists: whatever a room adds can be read, in its words where it has any. `at` is the way down to the value. */
function Tree({ value, at, reading }: { value: unknown; at: readonly string[]; reading: Reading }): Child {
  const { words, now, locale, actName } = reading, all = peopleWords(locale).export, key = at.at(-1) ?? ''
  if (value === null || value === undefined || value === '') return <span class="soft">-</span>
  if (typeof value === 'boolean') return <>{value ? all.yes : all.no}</>
  if (value instanceof Date) return <Moment at={value} now={now} locale={locale} detail="exact" />
  if (typeof value === 'string') return <>{words.value(key, value) ?? (/^[a-z-]+\.[a-z-]+$/.test(value) ? actName?.(value, locale) : undefined) ?? value}</>
  if (Array.isArray(value)) {
    if (value.length === 0) return <span class="soft">-</span>
    if (value.every((one) => typeof one === 'string')) return <>{value.map((one) => words.value(key, one) ?? one).join(locale === 'en' ? ', ' : '、')}</>
    return <><ol>{value.slice(0, printed).map((one) => <li><Tree value={one} at={at} reading={reading} /></li>)}</ol>{value.length > printed && <p class="soft">{all.further(value.length - printed)}</p>}</>
  }
  if (typeof value === 'object') {
    return (
      <dl class="facts">
        {Object.entries(value).filter(([name]) => !forMachines.test(name)).map(([name, one]) => <div class="fact"><dt>{words.field(`${key}.${name}`) ?? words.field(name) ?? name}</dt><dd><Tree value={one} at={[...at, name]} reading={reading} /></dd></div>)}
      </dl>
    )
  }
  return <>{String(value)}</>
}
