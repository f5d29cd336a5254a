import { peoplePermissions } from '#domains/people'
import { notificationsPermissions } from '#domains/notifications'
import { territoryPermissions } from '#domains/territory'
import { routes } from '#platform/http'
import type { Actor } from '#platform/context'
import type { Permission } from '#platform/permission'
import { signedIn } from '#platform/permission'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { matterPermissions } from '../../rules/permissions.ts'
import { reachesNothing, reachIn } from '../rules/reach.ts'
import { deskWords } from '../words/words.ts'
import { FirstSteps } from './first-steps.tsx'
import { adminHref } from './rules-frame.ts'

interface Entry { readonly name: string; readonly href: string; readonly may: readonly Permission[] }
const entry = (name: string, ...may: Permission[]): Entry => ({ name, href: `${adminHref}/${name}`, may })
const elsewhere = (name: string, href: string, ...may: Permission[]): Entry => ({ name, href, may })
const { 'matters.see-rules': rules } = matterPermissions

const groups: readonly (readonly [group: 'rules' | 'places' | 'people' | 'matters' | 'notices', entries: readonly Entry[]])[] = [
  ['rules', [entry('categories', rules), entry('duties', rules), entry('charter', rules), entry('holidays', rules)]],
  ['places', [
    entry('units', territoryPermissions['territory.read-desk']), entry('plates', territoryPermissions['territory.read-desk']), entry('responsibilities', territoryPermissions['territory.read-desk']), entry('levels', territoryPermissions['territory.set-up']), entry('place', territoryPermissions['territory.set-up']),
  ]],
  ['people', [entry('people', peoplePermissions['people.see-accounts']), entry('organisations', peoplePermissions['people.found-organisation']), entry('walk-ins', peoplePermissions['people.serve-at-counter']), entry('sign-in-policy', peoplePermissions['people.decide-sign-in-policy']), entry('retention', peoplePermissions['people.decide-retention']), elsewhere('acts', '/desk/audit/acts', peoplePermissions['people.audit']), elsewhere('readings', '/desk/audit/readings', peoplePermissions['people.audit'])]],
  ['matters', [
    elsewhere('themes', '/desk/themes', matterPermissions['matters.set-theme'], matterPermissions['matters.see-queue']), elsewhere('moderation', '/desk/moderation', matterPermissions['matters.moderate']), elsewhere('roster', '/desk/roster', matterPermissions['matters.set-roster'], matterPermissions['matters.read-alarm']), elsewhere('import', '/desk/import', matterPermissions['matters.import']),
  ]],
  ['notices', [entry('webhooks', notificationsPermissions['notifications.webhook-managed']), entry('deliveries', notificationsPermissions['notifications.deliveries-seen'])]],
]

const openTo = (actor: Actor | undefined, { may }: Entry) => may.some((permission) => !reachesNothing(reachIn(actor, permission)))

/** Whether any of the actor's posts administers or audits something. */
export const administers = (actor: Actor | undefined): boolean => groups.some(([, entries]) => entries.some((one) => openTo(actor, one)))

/** The way to everything that is administered; only what the reader's posts may use is shown. */
export const administrationPage = routes().get('/', async (c) => {
  const { context, page } = c.var
  const actor = signedIn(context), words = deskWords(page.locale).administration
  const open = groups.map(([group, entries]) => [group, entries.filter((one) => openTo(actor, one))] as const).filter(([, entries]) => entries.length > 0)
  return c.html(
    <Layout page={page} kind="desk" title={words.title} lead={open.length > 0 ? words.lead : undefined}>
      <FirstSteps context={context} page={page} />
      {open.length === 0 && <EmptyState title={words.nothing} action={{ href: '/about/permissions', label: words.links.permissions?.[0] ?? '' }} />}
      {open.map(([group, entries]) => (
        <section>
          <h2>{words[group]}</h2>
          <Cards columns>{entries.map(({ name, href }) => <Card title={words.links[name]?.[0]} href={href}>{words.links[name]?.[1]}</Card>)}</Cards>
        </section>
      ))}
    </Layout>)
})
