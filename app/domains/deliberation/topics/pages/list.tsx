import { unitById, unitsById } from '#domains/territory'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { FilterBar } from '#ui/table'
import { councilById } from '../../councils/reads/council-by-id.ts'
import { councilsPermissions } from '../../councils/rules/permissions.ts'
import { signaturesOf } from '../reads/signatures.ts'
import { topicsAt } from '../reads/topics-at.ts'
import type { TopicState } from '../rules/state.ts'
import { topicsWords } from '../words/words.ts'
import { TopicCard } from './topic-card.tsx'

const views: Readonly<Record<'open' | 'gathering' | 'done', readonly TopicState[]>> = {
  open: ['collected', 'admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over', 'carried-out'], gathering: ['gathering'], done: ['reported', 'rated', 'filed', 'refused', 'lapsed', 'withdrawn'],
}
type View = keyof typeof views

/** Topics under way, gathering signatures, and with a result; of one place or one council. */
export const list = routes().get('/', async (c) => {
  const { context, page } = c.var
  const words = topicsWords(page.locale), view: View = (['open', 'gathering', 'done'] as const).find((each) => each === c.req.query('view')) ?? 'open'
  const [unit, council] = [await unitById(context, c.req.query('unit') ?? ''), await councilById(context, c.req.query('council') ?? '')]
  const topics = await topicsAt(context, { states: views[view], ...(unit ? { unitId: unit.id } : {}), ...(council ? { councilId: council.id } : {}) })
  const [units, signatures] = [new Map((await unitsById(context, topics.map((topic) => topic.unitId))).map((each) => [each.id, each.name])), await signaturesOf(context, topics.filter((topic) => topic.state === 'gathering').map((topic) => topic.id))]
  const query = (name: View) => `/topics?view=${name}${unit ? `&unit=${unit.id}` : ''}${council ? `&council=${council.id}` : ''}`
  const staff = mayDo(context.actor, councilsPermissions['deliberation.see-desk'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
  const raise = council ? `/topics/new?council=${council.id}` : '/topics/new'
  return c.html(
    <Layout page={page} title={[words.list.title, council?.name ?? unit?.name].filter((part) => part !== undefined).join(' · ')} lead={words.list.lead} back={{ href: council ? `/councils/${council.id}` : '/together' }} description={words.list.lead}>
      <FilterBar action="/topics" views={(Object.keys(views) as View[]).map((name) => ({ href: query(name), label: words.list.views[name], current: name === view }))} />
      {topics.length === 0 ? <EmptyState title={words.list.none} action={{ href: raise, label: words.list.raise }}>{words.list.noneHint}</EmptyState> : (
        <Cards>{topics.map((topic) => <TopicCard topic={topic} place={units.get(topic.unitId)} signatures={signatures.get(topic.id) ?? 0} page={page} now={context.now} />)}</Cards>
      )}
      <Buttons>{topics.length > 0 && <ButtonLink href={raise} tone="primary">{words.list.raise}</ButtonLink>}{staff && <ButtonLink href="/desk/topics">{words.list.desk}</ButtonLink>}</Buttons>
    </Layout>)
})
