import { routes } from '#platform/http'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { roles } from '../rules/roles.ts'
import { peopleWords } from '../words/words.ts'
import type { PeopleSite } from './people-site.ts'

/** /about/permissions: the one table of role, act and scope, as the program reads it, room by room. */
export const permissionsPage = ({ permissions, actName, roomName }: PeopleSite) => routes().get('/', (c) => {
  const { page } = c.var
  const all = peopleWords(page.locale), words = all.permissions
  const nameOfRoom = (room: string) => roomName?.(room, page.locale) ?? words.rooms[room] ?? room
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} wide>
      <p class="soft">{words.note}</p>
      <nav aria-label={words.jump}><ul>{permissions.map(({ room }) => <li><a href={`#${room}`}>{nameOfRoom(room)}</a></li>)}</ul></nav>
      {permissions.map(({ room, table }) => (
        <Panel title={nameOfRoom(room)} id={room}>
          <Table caption={nameOfRoom(room)} captionHidden rows={Object.values(table)} columns={[
            { key: 'act', label: words.act, main: true, cell: ({ act }) => actName?.(act, page.locale) ?? all.acts[act] ?? <code>{act}</code> },
            { key: 'who', label: words.who, cell: ({ allowed }) => {
              const named = roles.filter((role) => (allowed[role]?.length ?? 0) > 0)
              return named.length === 0 ? words.nobody : <>{named.map((role) => <div><strong>{all.roles[role]}</strong>{page.locale === 'en' ? ': ' : '：'}{allowed[role]?.map((scope) => all.scopes[scope]).join(page.locale === 'en' ? ', ' : '、')}</div>)}</>
            } },
          ]} />
        </Panel>
      ))}
    </Layout>,
  )
})
