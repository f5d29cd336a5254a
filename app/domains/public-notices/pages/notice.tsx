import { mayDo } from '#platform/permission'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Photos } from '#ui/photos'
import { Timeline } from '#ui/timeline'
import { noticePage } from '../reads/notice-page.ts'
import { ownObjections } from '../reads/objections.ts'
import { numberSaid } from '../words/number-said.ts'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { publicNoticesWords } from '../words/words.ts'
import { NoticeStateMark } from './notice-state.tsx'
import { ObjectionsPanel } from './objections-panel.tsx'
import { Sections } from './sections.tsx'

/** /notices/:id: one notice, as everybody reads it, and what the reader objected to themselves. */
export const notice = routes().get('/:id{[0-9a-f-]{36}}', async (c) => {
  const { context, page } = c.var, { pages } = publicNoticesWords(page.locale)
  const found = await noticePage(context, c.req.param('id'))
  if (!found) throw new Refusal('public-notices.unknown', 'missing')
  const mine = context.actor ? await ownObjections(context, found.id, context.actor.id) : []
  const down = found.state === 'withdrawn'
  const gone = found.state === 'ended' || found.state === 'replaced'
  return c.html(
    <Layout page={page} title={found.title} back={{ href: '/notices', label: pages.title }} aside={<NoticeStateMark state={found.state} locale={page.locale} />} unlisted={found.sections.some(({ personal }) => personal === true)}
      lead={found.state === 'standing' ? <>{found.unitName} · {pages.until(found.endsOn)}{found.noObjection === undefined && <> · <a href="#objections">{pages.object}</a></>}</> : undefined}>
      {c.req.query('done') === 'objected' && <Notice tone="done" title={pages.sent} announce />}
      {c.req.query('done') === 'taken-back' && <Notice tone="done" title={pages.takenBack} announce />}
      {down && <Notice tone="warn" title={pages.withdrawn}>{found.withdrawalReason && <p>{pages.reason(found.withdrawalReason)}</p>}</Notice>}
      {found.replacedBy && <Notice tone="warn" title={down ? undefined : pages.replaced}><p><a href={`/notices/${found.replacedBy}`}>{pages.seeNew}</a></p></Notice>}
      {!down && <Sections sections={found.sections} caption={found.title} />}
      {found.hiddenParts > 0 && !down && <p class="soft">{gone ? pages.hidden : pages.hiddenAhead}</p>}
      <Facts items={[
        { term: pages.period, detail: <>{pages.periodSaid(found.startsOn, found.endsOn, found.days)}{found.nominalEnd !== found.endsOn && <><br /><span class="soft">{pages.moved(found.nominalEnd, found.endsOn)}</span></>}{found.uncoveredYear !== null && <><br /><span class="soft">{pages.uncovered(found.uncoveredYear)}</span></>}</> },
        { term: pages.range, detail: <a href={`/places/${found.unitId}`}>{found.unitName}</a> },
        { term: pages.issuer, detail: found.issuer },
        { term: pages.basis, detail: found.basis },
        found.phone !== null && { term: pages.phone, detail: <a href={`tel:${found.phone.replace(/[^\d+]/g, '')}`}>{found.phone}</a> },
        { term: pages.number, detail: numberSaid(found.number, page.locale) },
      ]} />
      <Buttons>
        {found.href !== '' && <ButtonLink href={found.href}>{pages.open}</ButtonLink>}
        {(found.state === 'standing' || found.state === 'ahead') && <ButtonLink href={`/notices/${found.id}/print`} tone="quiet"><Icon name="print" />{pages.print}</ButtonLink>}
        {mayDo(context.actor, publicNoticesPermissions['public-notices.read-desk'], { unitPath: found.unitPath }) && <ButtonLink href={`/desk/notices/${found.id}`} tone="quiet">{pages.desk.title}</ButtonLink>}
      </Buttons>
      <ObjectionsPanel notice={found} mine={mine} page={page} now={context.now} />
      {found.boards.length > 0 && found.state === 'standing' && (
        <Panel title={pages.boards} id="boards"><Photos locale={page.locale} photos={found.boards.map(({ id, place }) => ({ src: `/notices/photos/${id}?small=1`, href: `/notices/photos/${id}`, alt: `${pages.boards}：${place}`, caption: place }))} /></Panel>
      )}
      <Panel title={pages.history} id="history">
        <Timeline now={context.now} locale={page.locale} timezone={found.timezone} label={pages.history} events={found.changes.map(({ what, endsOn, reason, at }) => ({
          who: what === 'end-moved' ? '' : found.issuer, what: `${pages.changes[what]}${what === 'extended' || what === 'end-moved' || what === 'published' ? `，${pages.until2(endsOn)}` : ''}`, when: at, ...(reason === null ? {} : { note: pages.reason(reason) }),
        }))} />
        <details><summary>{pages.digest}</summary><p class="soft"><span class="code">{found.digest}</span></p></details>
      </Panel>
    </Layout>)
})
