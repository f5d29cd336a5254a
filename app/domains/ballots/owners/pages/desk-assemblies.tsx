import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { requireSome } from './require-some.ts'
import { ButtonLink, Buttons } from '#ui/form'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { type AssemblyRow, assembliesWithin } from '../reads/assemblies.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'

/** Owners' votes within the reader's posts, with what is next for each. */
export const deskAssemblies = routes().get('/desk/assemblies', async (c) => {
  const { context, page } = c.var
  requireSome(context, ownersPermissions['ballots.see-assembly'])
  return c.html(await listPage(context, page))
})

async function listPage(context: Context, page: Page) {
  const words = ownersWords(page.locale).desk.list, rows = await assembliesWithin(context)
  const calls = mayDo(context.actor, ownersPermissions['ballots.call-assembly'], { unitPath: context.actor?.posts.flatMap(({ unitPath }) => unitPath) ?? [] })
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk' }} wide>
      <Buttons>
        {calls && <ButtonLink href="/desk/assemblies/new" tone="primary">{words.call}</ButtonLink>}
        <ButtonLink href="/desk/charters">{words.charters}</ButtonLink>
        <ButtonLink href="/desk/rolls">{words.rolls}</ButtonLink>
      </Buttons>
      <Table caption={words.title} captionHidden rows={rows} locale={page.locale} rowHref={(row) => `/desk/assemblies/${row.id}/assembly`}
        empty={<EmptyState title={words.none} {...(calls ? { action: { href: '/desk/assemblies/new', label: words.call } } : {})}>{words.noneHint}</EmptyState>} columns={[
          { key: 'vote', label: words.vote, main: true, cell: (row: AssemblyRow) => <a href={`/desk/assemblies/${row.id}/assembly`}>{row.title}</a> },
          { key: 'where', label: words.where, cell: (row) => row.unitName },
          { key: 'state', label: ownersWords(page.locale).desk.state, cell: (row) => words.states[row.state] },
          { key: 'opens', label: words.opens, cell: (row) => <Moment at={row.opensAt} now={context.now} locale={page.locale} detail="day" /> },
          { key: 'closes', label: words.closes, cell: (row) => <Moment at={row.closesAt} now={context.now} locale={page.locale} detail="exact" /> },
          { key: 'next', label: ownersWords(page.locale).desk.next, cell: (row) => <strong>{words.nexts[row.next]}</strong> },
        ]} />
    </Layout>
  )
}
