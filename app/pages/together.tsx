import type { Child } from 'hono/jsx'
import { ballotsPlacePanels } from '#domains/ballots'
import { deliberationPlacePanels } from '#domains/deliberation'
import { publicNoticesPlacePanel } from '#domains/public-notices'
import { ancestorsOf, childrenOf, place, unitById } from '#domains/territory'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Cards, Card, TaskLink, Tasks } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Icon } from '#ui/icon'
import { Select } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { FilterBar } from '#ui/table'
import { siteWords } from '../words/words.ts'
import { OwnWaiting } from './waiting.tsx'

const panels = [...ballotsPlacePanels, ...deliberationPlacePanels, publicNoticesPlacePanel]

/** What is talked over and decided: everywhere, or in one unit and beneath it. */
export const together = routes().get('/', async (c) => {
  const { context, page } = c.var
  const words = siteWords(page.locale).together
  const root = (await place(context))?.rootUnitId ?? null, wanted = c.req.query('unit')
  const unit = isKey(wanted) ? await unitById(context, wanted) : root === null ? undefined : await unitById(context, root)
  const [above, beneath] = unit ? [await ancestorsOf(context, unit.id), await childrenOf(context, unit.id)] : [[], []]
  const shown: { title: string; content: Child }[] = []
  if (unit) for (const panel of panels) {
    const content = await panel.render(context, page, unit)
    if (content !== null) shown.push({ title: panel.title(page.locale), content })
  }
  const way = [...above.filter(({ id }) => id !== unit?.id), ...(unit ? [unit] : [])]
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} description={words.lead}>
      <Tasks>
        <TaskLink primary href={unit && unit.id !== root ? `/topics/new?unit=${unit.id}` : '/topics/new'} icon={<Icon name="raise" />} title={words.raise} note={words.raiseNote} />
        <TaskLink href="/me/property" icon={<Icon name="key" />} title={words.property} note={words.propertyNote} />
      </Tasks>
      <OwnWaiting context={context} page={page} short of={({ kind }) => !kind.startsWith('matters.')} />
      {(way.length > 1 || beneath.length > 0) && (
        <FilterBar action="/together">
          <Select name="unit" label={words.where} unmarked empty={false} value={unit?.id ?? ''} options={[...way, ...beneath].map(({ id, name }) => ({ value: id, label: name }))} />
        </FilterBar>
      )}
      {shown.length === 0 ? <EmptyState title={words.quiet}>{words.quietText}</EmptyState> : shown.map(({ title, content }) => <Panel title={title}>{content}</Panel>)}
      <Panel title={words.books}>
        <Cards columns>{Object.entries(words.links).map(([href, [title, note]]) => <Card title={title} href={href}>{note}</Card>)}</Cards>
      </Panel>
    </Layout>)
})
