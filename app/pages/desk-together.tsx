import { budgetsPermissions, electionsPermissions, ownersPermissions, packsPermissions, propertyPermissions, rollsPermissions, votesPermissions } from '#domains/ballots'
import { askingPermissions, councilsPermissions, covenantsPermissions, draftsPermissions, meetingsPermissions, opinionsPermissions, resolutionsPermissions, topicsPermissions } from '#domains/deliberation'
import { publicNoticesPermissions } from '#domains/public-notices'
import type { Actor } from '#platform/context'
import { routes } from '#platform/http'
import { type Permission, signedIn } from '#platform/permission'
import type { Role } from '#platform/roles'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { siteWords } from '../words/words.ts'
import { DeskWaiting } from './waiting.tsx'

type Table = Readonly<Record<string, Permission>>
interface Entry { readonly href: string; readonly tables: readonly Table[] }

const groups: readonly (readonly [group: string, entries: readonly Entry[]])[] = [
  ['deliberation', [
    { href: '/desk/councils', tables: [councilsPermissions] }, { href: '/desk/topics', tables: [topicsPermissions] }, { href: '/desk/meetings', tables: [meetingsPermissions] },
    { href: '/desk/opinions', tables: [opinionsPermissions] }, { href: '/desk/askings', tables: [askingPermissions] }, { href: '/desk/drafts', tables: [draftsPermissions] }, { href: '/desk/covenants', tables: [covenantsPermissions] }, { href: '/desk/resolutions', tables: [resolutionsPermissions] },
  ]],
  ['decisions', [
    { href: '/desk/property', tables: [propertyPermissions] }, { href: '/desk/rolls', tables: [rollsPermissions] }, { href: '/desk/assemblies', tables: [ownersPermissions] }, { href: '/desk/ballots', tables: [votesPermissions] },
    { href: '/desk/elections', tables: [electionsPermissions] }, { href: '/desk/residents-meetings', tables: [electionsPermissions] }, { href: '/desk/budgets', tables: [budgetsPermissions] },
  ]],
  ['open', [{ href: '/desk/notices', tables: [publicNoticesPermissions] }, { href: '/desk/administration/rule-packs', tables: [packsPermissions] }]],
]

/** Whether one of the actor's posts (not being a resident, which everybody is) has a part in what the tables name. */
const openTo = (actor: Actor | undefined, { tables }: Entry): boolean =>
  actor?.posts.some(({ role }) => tables.some((table) => Object.values(table).some(({ allowed }) => (role as Role) in allowed))) ?? false

/** Whether any post of the actor has a part in councils, meetings, votes, elections or public notices. */
export const governs = (actor: Actor | undefined): boolean => groups.some(([, entries]) => entries.some((entry) => openTo(actor, entry)))

/** The way to the desks of deliberation and decisions; only what the reader's posts have a part in is shown. */
export const deskTogether = routes().get('/', (c) => {
  const { context, page } = c.var
  const actor = signedIn(context), words = siteWords(page.locale).deskTogether
  const open = groups.map(([group, entries]) => [group, entries.filter((entry) => openTo(actor, entry))] as const).filter(([, entries]) => entries.length > 0)
  return c.html(
    <Layout page={page} kind="desk" title={words.title} lead={open.length > 0 ? words.lead : undefined}>
      {open.length === 0 && <EmptyState title={words.nothing} action={{ href: '/together', label: words.title }} />}
      {open.length > 0 && <DeskWaiting context={context} page={page} />}
      {open.map(([group, entries]) => (
        <section>
          <h2>{words.groups[group]}</h2>
          <Cards columns>{entries.map(({ href }) => <Card title={words.links[href]?.[0]} href={href}>{words.links[href]?.[1]}</Card>)}</Cards>
        </section>
      ))}
    </Layout>)
})
