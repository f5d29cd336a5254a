import { today, unitsIn } from '#domains/territory'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Table } from '#ui/table'
import { unitsInReach } from '../../property/pages/estate-reach.ts'
import { type DeskRoll, deskRolls } from '../reads/desk-rolls.ts'
import { objectionsWaiting } from '../reads/standing.ts'
import { keeping, rollsPermissions } from '../rules/permissions.ts'
import { rollKinds } from '../rules/roll.ts'
import { dayWords } from '../words/day-words.ts'
import { type RollsWords, rollsWords } from '../words/words.ts'
import { RollMark } from './roll-state.tsx'

/** /desk/rolls: every roll within reach, its days and what is next; `?unit=` shows those of one place. */
export const deskRollList = routes().get('/', async (c) => {
  const { context, page } = c.var, words = rollsWords(page.locale), said = words.desk
  const within = unitsInReach(context, rollsPermissions['ballots.read-rolls']), unit = c.req.query('unit')
  const of = unit ? await unitsIn(context, unit) : undefined, day = await today(context)
  const rolls = (await deskRolls(context, within)).filter(({ unitId }) => of === undefined || of.includes(unitId))
  const next = new Map(await Promise.all(rolls.map(async (roll): Promise<[string, string]> => [roll.id, nextOf(roll, roll.state === 'published' ? await objectionsWaiting(context, roll.id) : 0, day, words)])))
  const reach = { unitPath: context.actor?.posts.flatMap(({ unitPath }) => unitPath) ?? [] }, keeps = rollKinds.some((kind) => mayDo(context.actor, keeping(kind), reach))
  const fresh = `/desk/rolls/new${unit ? `?unit=${unit}` : ''}`
  return c.html(
    <Layout page={page} kind="desk" title={said.title} lead={said.lead} back={{ href: '/desk/together', label: said.administration }}>
      {keeps && rolls.length > 0 && <Buttons><ButtonLink href={fresh} tone="primary">{said.new}</ButtonLink></Buttons>}
      <Table<DeskRoll> caption={said.title} captionHidden rows={rolls} rowHref={({ id }) => `/desk/rolls/${id}`} empty={<EmptyState title={said.none} action={keeps ? { href: fresh, label: said.new } : undefined}>{said.noneText}</EmptyState>} columns={[
        { key: 'title', label: said.columns.title, main: true, cell: ({ id, title }) => <a href={`/desk/rolls/${id}`}>{title}</a> },
        { key: 'place', label: words.page.place, cell: ({ unitName }) => unitName }, { key: 'kind', label: said.columns.kind, cell: ({ kind }) => words.kinds[kind] }, { key: 'state', label: said.columns.state, cell: ({ state }) => <RollMark state={state} words={words} /> },
        { key: 'entries', label: said.columns.entries, align: 'end', cell: ({ entries }) => <span class="number">{entries}</span> }, { key: 'until', label: said.columns.until, cell: ({ state, objectionsUntil }) => (state === 'published' && objectionsUntil ? dayWords(objectionsUntil, page.locale) : '—') },
        { key: 'next', label: said.columns.next, cell: ({ id }) => next.get(id) ?? '' },
      ]} />
    </Layout>)
})

/** What is to be done with a roll now. */
export function nextOf({ state, objectionsUntil, inUseAt }: Pick<DeskRoll, 'state' | 'objectionsUntil' | 'inUseAt'>, waiting: number, day: string, { desk: { next } }: RollsWords): string {
  if (state !== 'published') return state === 'frozen' && inUseAt !== null ? next.inUse : next[state]
  if (waiting > 0) return next.publishedWaiting(waiting)
  return objectionsUntil !== null && day > objectionsUntil ? next.publishedDone : next.publishedOpen
}
