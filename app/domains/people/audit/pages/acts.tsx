import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { DateField, Select } from '#ui/form'
import { Layout } from '#ui/layout'
import { FilterBar, Pager, Table } from '#ui/table'
import { Moment } from '#ui/time'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { startOfDay } from '../../rules/start-of-day.ts'
import { peopleWords } from '../../words/words.ts'
import { actsPerPage, type AuditedAct, auditedActs } from '../reads/audited-acts.ts'

const here = '/desk/audit/acts'

/** /desk/audit/acts: everything that was done, as it stands in the log: who, what, about what, when. Names are masked; the log itself holds none. */
export const actsPage = ({ permissions, actName, roomName, subjects }: PeopleSite) => routes().get('/', async (c) => {
  const { context, page } = c.var
  requirePermission(context, peoplePermissions['people.audit'])
  const all = peopleWords(page.locale), words = all.log
  const timezone = (await place(context).catch(() => undefined))?.timezone ?? 'Asia/Shanghai'
  const asked = (name: string) => c.req.query(name)?.slice(0, 120) || undefined
  const room = permissions.find((one) => one.room === asked('room'))?.room, subject = asked('subject'), before = /^\d{1,15}$/.test(asked('before') ?? '') ? Number(asked('before')) : undefined
  const [from, until] = [startOfDay(asked('from') ?? '', timezone), startOfDay(asked('until') ?? '', timezone, 1)]
  const rows = await auditedActs(context, { room, subject, from, until, before }), shown = rows.slice(0, actsPerPage)
  const named = await subjects?.(context, [...new Set(shown.map((act) => act.subject))]) ?? new Map<string, { label: string; href: string }>()
  const kept = Object.entries({ room, subject, from: from && asked('from'), until: until && asked('until') }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const link = (more: Record<string, string>) => `${here}?${new URLSearchParams([...kept.filter(([name]) => !Object.hasOwn(more, name)), ...Object.entries(more)])}`
  const nameOfRoom = (name: string) => roomName?.(name, page.locale) ?? all.permissions.rooms[name] ?? name
  const who = (act: AuditedAct) => act.actor === undefined ? words.origins[act.origin] ?? act.origin : <>{[act.organisation, act.role && all.roles[act.role]].filter(Boolean).map((part) => `${part} · `)}<span class="nowrap">{act.actor}</span></>
  const about = (act: AuditedAct) => {
    const known = named.get(act.subject)
    if (known) return <a class="code" href={known.href}>{known.label}</a>
    return <span class="code">…{act.subject.slice(-6)}</span>
  }
  const only = (act: AuditedAct) => subject === undefined && <p><a href={link({ subject: act.subject })}>{words.only}<span class="for-ears"> {named.get(act.subject)?.label ?? act.subject.slice(-6)}</span></a></p>
  return c.html(
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration' }}>
      <FilterBar action={here} hidden={{ subject }} resetHref={kept.length > 0 ? here : undefined} locale={page.locale}>
        <Select name="room" label={words.room} value={room} unmarked empty={words.allRooms} options={permissions.map((one) => ({ value: one.room, label: nameOfRoom(one.room) }))} />
        <DateField name="from" label={words.from} value={from && asked('from')} unmarked />
        <DateField name="until" label={words.until} value={until && asked('until')} unmarked />
      </FilterBar>
      <Table caption={words.title} captionHidden rows={shown} empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>} columns={[
        { key: 'what', label: all.whoLooked.what, main: true, cell: (act) => actName?.(act.name, page.locale) ?? all.acts[act.name] ?? words.unnamed },
        { key: 'when', label: all.whoLooked.when, cell: ({ at }) => <Moment at={at} now={context.now} detail="exact" /> },
        { key: 'about', label: all.whoLooked.subject, cell: about },
        { key: 'who', label: all.whoLooked.who, cell: (act) => <>{who(act)}{act.onBehalfOf !== undefined && <div>{words.for(act.onBehalfOf)}</div>}</> },
        { key: 'record', label: words.record, cell: (act) => <details><summary>{words.open}<span class="for-ears"> {act.id}</span></summary>{only(act)}<code>{JSON.stringify({ id: act.id, name: act.name, subject: act.subject, origin: act.origin, facts: act.facts })}</code></details> },
      ]} />
      <Pager newer={before === undefined ? undefined : link({})} newerLabel={words.newest} older={rows.length > actsPerPage ? link({ before: String(shown.at(-1)?.id ?? 0) }) : undefined} olderLabel={words.older} locale={page.locale} />
    </Layout>,
  )
})
