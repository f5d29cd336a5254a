import { today, unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { Sheet, SignatureLines } from '#ui/sheet'
import { FilterBar } from '#ui/table'
import { dayWords } from '../../councils/pages/day-words.ts'
import { councilById } from '../../councils/reads/council-by-id.ts'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { DissentList } from '../../topics/pages/topic-parts.tsx'
import { dissentsOf } from '../../topics/reads/topic-details.ts'
import { evidenceById } from '../reads/resolution-details.ts'
import { resolutionById, resolutionsAt } from '../reads/resolution-by-id.ts'
import { resolutionsPermissions } from '../rules/permissions.ts'
import type { Resolution, ResolutionState } from '../rules/resolution.ts'
import { resolutionsWords } from '../words/words.ts'
import { EvidencePhotos, responsibleSaid, ResolutionFacts, ResolutionMark, ResolutionStory, resolutionView, Steps } from './resolution-parts.tsx'

async function found(context: Context, id: string): Promise<Resolution> {
  const resolution = await resolutionById(context, id)
  if (!resolution) throw new Refusal('deliberation.unknown-resolution', 'missing')
  return resolution
}

const views: Readonly<Record<'open' | 'closed' | 'all', readonly ResolutionState[] | undefined>> = { open: ['open', 'done'], closed: ['confirmed', 'dropped'], all: undefined }

/** Resolutions for everybody: overdue ones first; each with who answers for it, by when, and the evidence. */
export const resolutions = routes()
  .get('/', async (c) => {
    const { context, page } = c.var
    const words = resolutionsWords(page.locale), view = (['open', 'closed', 'all'] as const).find((each) => each === c.req.query('view')) ?? 'open', states = views[view]
    const [unit, council, day] = [await unitById(context, c.req.query('unit') ?? ''), await councilById(context, c.req.query('council') ?? ''), await today(context)]
    const rows = await resolutionsAt(context, { ...(unit ? { unitId: unit.id } : {}), ...(council ? { councilId: council.id } : {}), ...(states ? { states } : {}) }), named = await Promise.all(rows.map((row) => responsibleSaid(context, row)))
    const kept = `${unit ? `&unit=${unit.id}` : ''}${council ? `&council=${council.id}` : ''}`
    return c.html(
      <Layout page={page} title={[words.list.title, council?.name ?? unit?.name].filter((part) => part !== undefined).join(' · ')} lead={words.list.lead} back={{ href: council ? `/councils/${council.id}` : '/together' }} description={words.list.lead}>
        <FilterBar action="/resolutions" views={(Object.keys(views) as (keyof typeof views)[]).map((name) => ({ href: `/resolutions?view=${name}${kept}`, label: words.list[name], current: name === view }))} />
        {rows.length === 0 ? <EmptyState title={words.list.none} action={{ href: '/topics', label: words.list.topics }}>{words.list.noneHint}</EmptyState> : (
          <Cards>{rows.map((row, index) => <Card level={2} href={`/resolutions/${row.id}`} title={row.text.slice(0, 120)} state={<ResolutionMark resolution={row} page={page} today={day} />} meta={`${named[index] ?? ''} · ${(row.overdue ? words.overdueSince : words.due)(dayWords(row.deadline, day, page.locale))}`} />)}</Cards>
        )}
      </Layout>)
  })
  .get('/evidence/:id{[0-9a-f-]{36}}', async (c) => {
    const { context } = c.var, file = await evidenceById(context, c.req.param('id')), digest = file && (c.req.query('small') === '1' ? file.smallDigest ?? file.digest : file.digest)
    if (!file || digest === undefined || !(await context.files.has(digest))) throw new Refusal('deliberation.unknown-resolution', 'missing')
    return c.body(new Uint8Array(await context.files.read(digest)), 200, { 'content-type': file.form === 'pdf' ? 'application/pdf' : 'image/webp', 'cache-control': 'private, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline', 'content-security-policy': "sandbox; default-src 'none'" })
  })
  .get('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, resolution = await found(context, c.req.param('id')), view = await resolutionView(context, resolution), words = resolutionsWords(page.locale), dissents = await dissentsOf(context, resolution.topicId)
    const owner = (await runningSeat(context, resolution.councilId))?.personId ?? null, about = { unitPath: resolution.unitPath, organisations: resolution.organisationId === null ? [] : [resolution.organisationId], owner }
    const works = mayDo(context.actor, resolutionsPermissions['deliberation.work-on-resolution'], about) || mayDo(context.actor, resolutionsPermissions['deliberation.confirm-resolution'], about)
    return c.html(
      <Layout page={page} title={resolution.text.slice(0, 60)} heading={resolution.text} back={{ href: '/resolutions', label: words.page.back }} aside={<ResolutionMark resolution={resolution} page={page} today={view.day} />} description={resolution.text.slice(0, 120)}>
        <ResolutionFacts view={view} page={page} />
        <Steps view={view} page={page} />
        <EvidencePhotos view={view} page={page} />
        {dissents.length > 0 && (
          <Panel title={words.page.dissents} id="dissents">
            <DissentList dissents={dissents} day={view.day} page={page} />
          </Panel>
        )}
        <Panel title={words.page.story} id="story"><ResolutionStory view={view} page={page} /></Panel>
        <Buttons><ButtonLink href={`/resolutions/${resolution.id}/print`}>{words.page.print}</ButtonLink>{works && <ButtonLink href={`/desk/resolutions/${resolution.id}`}>{words.page.run}</ButtonLink>}</Buttons>
      </Layout>)
  })
  .get('/:id{[0-9a-f-]{36}}/print', async (c) => {
    const { context, page } = c.var, resolution = await found(context, c.req.param('id')), view = await resolutionView(context, resolution), words = resolutionsWords(page.locale)
    return c.html(
      <Layout page={page} kind="print" title={words.list.title} back={{ href: `/resolutions/${resolution.id}` }} unlisted>
        <Sheet title={words.list.title} number={`${words.page.number} ${resolution.number} · ${words.states[resolution.state]}`}>
          <p class="words-as-written">{resolution.text}</p>
          <ResolutionFacts view={view} page={page} />
          <Steps view={view} page={page} />
          <h2>{words.page.story}</h2>
          <ResolutionStory view={view} page={page} />
          <SignatureLines labels={[words.page.council, words.page.responsible]} locale={page.locale} />
        </Sheet>
      </Layout>)
  })
