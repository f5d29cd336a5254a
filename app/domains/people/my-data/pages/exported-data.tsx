import type { Child } from 'hono/jsx'
import { Panel } from '#ui/panel'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peopleWords } from '../../words/words.ts'

/** Everything that is kept about somebody, room by room, to be read and printed. */
export function ExportedData({ rooms, locale, roomName }: { rooms: Readonly<Record<string, unknown>>; locale: 'zh-CN' | 'en'; roomName: PeopleSite['roomName'] }) {
  const all = peopleWords(locale)
  return <>{Object.entries(rooms).map(([room, content]) => <Panel title={room === 'people' ? all.export.people : roomName?.(room, locale) ?? all.permissions.rooms[room] ?? room}><Tree value={content} /></Panel>)}</>
}

/** Keys and values as nested lists: whatever a room adds can be read. */
function Tree({ value }: { value: unknown }): Child {
  if (value === null || value === undefined || value === '') return <span class="soft">-</span>
  if (value instanceof Date) return <time datetime={value.toISOString()}>{value.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
  if (Array.isArray(value)) return value.length === 0 ? <span class="soft">-</span> : <ol>{value.map((one) => <li><Tree value={one} /></li>)}</ol>
  if (typeof value === 'object') return <dl class="facts">{Object.entries(value).map(([key, one]) => <div class="fact"><dt>{key}</dt><dd><Tree value={one} /></dd></div>)}</dl>
  return <>{String(value)}</>
}
