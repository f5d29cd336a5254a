import type { Context } from '#platform/context'
import { mayDo } from '#platform/permission'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary } from '#ui/form'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Timeline } from '#ui/timeline'
import { Clauses } from '../../drafts/pages/clauses.tsx'
import type { Covenant } from '../reads/covenant-by-id.ts'
import type { OwnSigning } from '../reads/signing.ts'
import type { SaidDoor, SigningPlace } from '../reads/signing-places.ts'
import type { signableDwellings } from '../reads/signable-dwellings.ts'
import type { Suggestion } from '../reads/suggestions.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { covenantsWords } from '../words/words.ts'
import { Decisions, Reviews } from './review-and-vote.tsx'
import { SignPanel } from './sign-panel.tsx'
import { CovenantPath, CovenantStateMark, isCommenting } from './state.tsx'
import { Suggestions } from './suggestions.tsx'

export interface CovenantShown {
  context: Context; page: Page; covenant: Covenant; suggestions: readonly Suggestion[]; own: OwnSigning | undefined; places: readonly SigningPlace[]; typedDoor: SaidDoor | undefined; dwellings: Awaited<ReturnType<typeof signableDwellings>>; keyOfForm: string; typed: string | undefined; problem: string | undefined; done: string | undefined
}

export function CovenantPage(props: CovenantShown) {
  const { context, page, covenant, problem, done } = props, { pages } = covenantsWords(page.locale)
  const commenting = isCommenting(covenant), stopped = covenant.story.findLast(({ what }) => what === 'stopped')
  const settled = ['review', 'voting', 'adopted', 'filed', 'published'].includes(covenant.state)
  return (
    <Layout page={page} title={covenant.title} back={{ href: '/covenants', label: pages.title }} aside={<CovenantStateMark state={covenant.state} commenting={commenting} replaced={covenant.replaced_by !== null} locale={page.locale} />}>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      <ErrorSummary errors={problem === undefined ? [] : [props.typedDoor ? { name: 'door', message: problem } : { message: problem }]} />
      {stopped && <Notice tone="warn" title={pages.stoppedNotice}><p>{stopped.note}</p></Notice>}
      {covenant.replaced_by !== null && <Notice tone="warn" title={pages.replaced}><p><a href={`/covenants/${covenant.replaced_by}`}>{pages.seeNewer}</a></p></Notice>}
      {covenant.amends_id !== null && covenant.state !== 'published' && <Notice><p>{pages.amendsSaid} <a href={`/covenants/${covenant.amends_id}`}>{pages.seeInForce}</a></p></Notice>}
      {covenant.state !== 'published' && <CovenantPath covenant={covenant} locale={page.locale} />}
      {covenant.state !== 'published' && covenant.purpose.split('\n').map((line) => <p>{line}</p>)}
      <Facts items={[
        { term: pages.kind, detail: pages.kinds[covenant.kind] }, { term: pages.place, detail: <a href={`/places/${covenant.unit_id}`}>{covenant.unitName}</a> },
        covenant.effective_on !== null && { term: pages.effective, detail: pages.effectiveOn(covenant.effective_on) },
        covenant.adopted_on !== null && { term: pages.adoptedOn, detail: pages.effectiveOn(covenant.adopted_on) },
        covenant.filed_on !== null && { term: pages.filed, detail: pages.filedSaid(covenant.filed_on, covenant.filed_number ?? '', covenant.filed_with ?? '') },
      ]} />
      <Buttons>
        {covenant.draft?.published && covenant.state !== 'published' && <ButtonLink href={`/drafts/${covenant.draft.id}`} tone={commenting ? 'primary' : 'secondary'}>{commenting ? pages.draft : pages.draftRead}</ButtonLink>}
        {covenant.amends_id !== null && covenant.text && <ButtonLink href={`/covenants/${covenant.id}/changes`}>{pages.changes}</ButtonLink>}
        {covenant.state === 'published' && covenant.replaced_by === null && <ButtonLink href="#sign" tone="primary">{pages.sign}</ButtonLink>}
        {covenant.state === 'published' && covenant.replaced_by === null && <ButtonLink href={`/covenants/${covenant.id}/print`} tone="quiet"><Icon name="print" />{pages.print}</ButtonLink>}
        {covenant.notice_id !== null && <ButtonLink href={`/notices/${covenant.notice_id}`} tone="quiet">{pages.notice}</ButtonLink>}
        {(mayDo(context.actor, covenantsPermissions['deliberation.read-covenants-desk'], { unitPath: covenant.unitPath }) || (covenant.state === 'published' && mayDo(context.actor, covenantsPermissions['deliberation.enter-covenant-signature'], { unitPath: covenant.unitPath }))) && <ButtonLink href={`/desk/covenants/${covenant.id}`} tone="quiet">{pages.desk.title}</ButtonLink>}
      </Buttons>
      {covenant.state === 'collecting' && <Suggestions {...props} />}
      {settled && covenant.text && <section id="text"><h2>{pages.text}</h2><Clauses clauses={covenant.text.clauses} locale={page.locale} /><p class="soft">{pages.digest}: <span class="code">{covenant.text_digest}</span></p></section>}
      {covenant.state === 'published' && covenant.replaced_by === null && <SignPanel {...props} />}
      <Decisions covenant={covenant} locale={page.locale} />
      <Reviews covenant={covenant} locale={page.locale} />
      {covenant.state !== 'collecting' && props.suggestions.length > 0 && <Suggestions {...props} />}
      <Panel title={pages.story} id="story">
        <Timeline now={context.now} locale={page.locale} label={pages.story} events={covenant.story.map(({ what, note, href, at }) => ({ who: pages.office, what: pages.events[what] ?? what, when: at, ...(note === '' && href === null ? {} : { note: <>{note} {href !== null && <a href={href}>{pages.details}<span class="for-ears"> {pages.events[what]}</span></a>}</> }) }))} />
      </Panel>
    </Layout>
  )
}
