import { mayDo } from '#domains/people'
import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink } from '#ui/form'
import { DeskKeys } from '#ui/keys'
import { Layout } from '#ui/layout'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { conversations } from '../reads/conversations.ts'
import { deskCounts } from '../reads/desk-conversations.ts'
import { type Conversation, endedAt, stateOf } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'
import { opinionsWords } from '../words/words.ts'

export const deskHref = '/desk/opinions'
export const tones = { ahead: 'new', open: 'active', closed: 'done' } as const

/** Units of the posts under which the reader may do an act; undefined means everywhere. */
export function unitsFor(context: Context, act: keyof typeof opinionsPermissions): readonly string[] | undefined {
  const { allowed } = opinionsPermissions[act], posts = context.actor?.posts ?? []
  const scopes = (role: string): readonly string[] => allowed[role as keyof typeof allowed] ?? []
  return posts.some(({ role }) => scopes(role).includes('all')) ? undefined : posts.flatMap(({ role, unitId }) => (unitId !== null && scopes(role).includes('unit') ? [unitId] : []))
}

/** Conversations within the reader's reach, and what waits in them. */
export const deskList = routes().get('/', async (c) => {
  const { context, page } = c.var, words = opinionsWords(page.locale), desk = words.desk
  const units = unitsFor(context, 'deliberation.see-opinions-desk')
  if (units?.length === 0) requirePermission(context, opinionsPermissions['deliberation.see-opinions-desk'])
  const rows = await conversations(context, { units }), counts = await deskCounts(context, rows.map(({ id }) => id)), timezone = (await place(context))?.timezone
  const may = (unitsFor(context, 'deliberation.open-opinions')?.length ?? 1) > 0
  const mayModerate = (conversation: Conversation) => mayDo(context.actor, opinionsPermissions['deliberation.moderate-opinions'], { unitPath: conversation.unitPath })
  return c.html(
    <Layout page={page} kind="desk" title={desk.title} lead={desk.lead} back={{ href: '/desk/together' }} aside={may ? <ButtonLink href={`${deskHref}/new`}>{desk.new}</ButtonLink> : undefined}>
      <Table<Conversation> caption={desk.title} captionHidden rows={rows} rowHref={({ id }) => `${deskHref}/${id}`} empty={<EmptyState title={desk.none} action={may ? { href: `${deskHref}/new`, label: desk.new } : undefined}>{desk.noneNext}</EmptyState>} columns={[
        { key: 'title', label: desk.name, main: true, cell: ({ id, title }) => <a href={`${deskHref}/${id}`}>{title}</a> },
        { key: 'unit', label: desk.unit, cell: ({ unit }) => unit },
        { key: 'state', label: desk.state, cell: (conversation) => { const state = stateOf(conversation, context.now); return <StateMark tone={tones[state]}>{words.states[state]}</StateMark> } },
        { key: 'closes', label: desk.closes, cell: (conversation) => <Moment at={endedAt(conversation)} now={context.now} locale={page.locale} timezone={timezone} /> },
        { key: 'participants', label: desk.participants, align: 'end', cell: ({ id }) => counts.get(id)?.participants ?? 0 },
        { key: 'statements', label: desk.statements, align: 'end', cell: ({ id }) => counts.get(id)?.statements ?? 0 },
        { key: 'waiting', label: desk.waiting, align: 'end', cell: (conversation) => { const waiting = counts.get(conversation.id)?.waiting ?? 0; return waiting > 0 && mayModerate(conversation) ? <a href={`${deskHref}/${conversation.id}#queue`}><strong>{waiting}</strong></a> : waiting } },
      ]} />
      <DeskKeys locale={page.locale} />
    </Layout>)
})
