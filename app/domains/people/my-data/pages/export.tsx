import type { Child } from 'hono/jsx'
import { routes } from '#platform/http'
import { ButtonLink } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import type { PeopleSite } from '../../pages/people-site.ts'
import { signedIn } from '../../rules/permission.ts'
import { peopleWords } from '../../words/words.ts'
import { exportMyData } from '../acts/export-my-data.ts'

/** /me/export: everything about me, for a machine (my-data.json) and for people (/me/export/page, printable). */
export const exportPage = ({ sources, roomName }: PeopleSite) => routes()
  .get('/', (c) => {
    signedIn(c.var.context)
    const words = peopleWords(c.var.page.locale).export
    return c.html(
      <Layout page={c.var.page} title={words.title} lead={words.lead} back={{ href: '/me' }} unlisted>
        <p>{words.note}</p>
        <div class="buttons">
          <ButtonLink href="/me/export/page" tone="primary">{words.html}</ButtonLink>
          <ButtonLink href="/me/export/my-data.json">{words.json}</ButtonLink>
        </div>
      </Layout>,
    )
  })
  .get('/my-data.json', async (c) => {
    const rooms = await exportMyData(c.var.context, sources)
    c.header('content-disposition', 'attachment; filename="my-data.json"')
    return c.body(JSON.stringify({ exportedAt: c.var.context.now, ...rooms }, null, 2), 200, { 'content-type': 'application/json; charset=utf-8' })
  })
  .get('/page', async (c) => {
    const rooms = await exportMyData(c.var.context, sources)
    const { locale } = c.var.page
    const all = peopleWords(locale), words = all.export
    return c.html(
      <Layout page={c.var.page} title={words.title} lead={words.note} kind="print" back={{ href: '/me/export' }} unlisted>
        {Object.entries(rooms).map(([room, content]) => (
          <Panel title={room === 'people' ? words.people : roomName?.(room, locale) ?? all.permissions.rooms[room] ?? room}><Tree value={content} /></Panel>
        ))}
      </Layout>,
    )
  })

/** Keys and values as nested lists: whatever a room adds can be read. */
function Tree({ value }: { value: unknown }): Child {
  if (value === null || value === undefined || value === '') return <span class="soft">-</span>
  if (value instanceof Date) return <time datetime={value.toISOString()}>{value.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
  if (Array.isArray(value)) return value.length === 0 ? <span class="soft">-</span> : <ol>{value.map((one) => <li><Tree value={one} /></li>)}</ol>
  if (typeof value === 'object') return <dl class="facts">{Object.entries(value).map(([key, one]) => <div class="fact"><dt>{key}</dt><dd><Tree value={one} /></dd></div>)}</dl>
  return <>{String(value)}</>
}
