import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { ButtonLink, Buttons } from '#ui/form'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { rollsPermissions } from '../../rolls/rules/permissions.ts'
import { type AssemblyRow, assembliesWithin } from '../reads/assemblies.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { maySome, requireSome } from './require-some.ts'

/** The part of the actor's posts in owners' votes: whoever watches them, and whoever only keeps the rules of procedure. */
const parts = Object.values(ownersPermissions).filter(({ act }) => act !== 'ballots.vote-as-owner')

/** Owners' votes within the reader's posts, with what is next for each. */
export const deskAssemblies = routes().get('/desk/assemblies', async (c) => {
  const { context, page } = c.var
  if (!parts.some((permission) => maySome(context, permission))) requireSome(context, ownersPermissions['ballots.see-assembly'])
  return c.html(await listPage(context, page))
})

async function listPage(context: Context, page: Page) {
  const words = ownersWords(page.locale).desk.list, sees = maySome(context, ownersPermissions['ballots.see-assembly']), rows = sees ? await assembliesWithin(context) : []
  const calls = maySome(context, ownersPermissions['ballots.call-assembly']), adopts = maySome(context, ownersPermissions['ballots.adopt-charter']), charters = { href: '/desk/charters', label: words.charters }
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk' }} wide>
      <Buttons>
        {calls && <ButtonLink href="/desk/assemblies/new" tone="primary">{words.call}</ButtonLink>}
        {adopts && <ButtonLink href={charters.href}>{charters.label}</ButtonLink>}
        {maySome(context, rollsPermissions['ballots.read-rolls']) && <ButtonLink href="/desk/rolls">{words.rolls}</ButtonLink>}
      </Buttons>
      <Table caption={words.title} captionHidden rows={rows} locale={page.locale} rowHref={(row) => `/desk/assemblies/${row.id}/assembly`}
        empty={<EmptyState title={words.none} action={calls ? { href: '/desk/assemblies/new', label: words.call } : adopts ? charters : undefined}>{sees ? words.noneHint : words.onlyCharters}</EmptyState>} columns={[
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
