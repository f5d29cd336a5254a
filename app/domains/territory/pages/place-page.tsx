import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { mayDo } from '#platform/permission'
import type { Locale } from '#platform/words'
import { TaskLink, Tasks } from '#ui/card'
import { Contact } from '#ui/contact'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { successorsOf } from '../reads/current-unit.ts'
import { levels as levelsOf } from '../reads/levels.ts'
import { responsibilitiesAt } from '../reads/responsibilities.ts'
import { type Succession, successions } from '../reads/unit-history.ts'
import { ancestorsOf, childrenOf, unitById } from '../reads/units.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import type { Unit } from '../rules/unit.ts'
import { type TerritoryWords, territoryWords } from '../words/words.ts'
import { levelName, UnitList, UnitPath } from './unit-list.tsx'
import { UnitMap, unitMapData } from './unit-map.tsx'
import { Successors } from './where-now.tsx'

/** What another room shows of a place: its open matters, its votes. */
export interface PlacePanel {
  title(locale: Locale): string
  /** Null when the room has nothing to say of this place. */
  render(context: Context, page: Page, unit: Unit): Promise<Child | null>
}

const hrefOf = (unit: Unit) => `/places/${unit.id}`
const childrenShown = 60

/** The page of one place: who answers for it, what is going on there. */
export const placePage = (panels: readonly PlacePanel[]) => routes().get('/places/:id{[0-9a-f-]{36}}', async (c) => {
  const { context, page, settings } = c.var
  const words = territoryWords(page.locale)
  const unit = await unitById(context, c.req.param('id'))
  if (!unit) throw new Refusal('territory.unknown-unit', 'missing')
  const [levels, path, children, successors, changes, map] = [await levelsOf(context), await ancestorsOf(context, unit.id), await childrenOf(context, unit.id), await successorsOf(context, unit), await successions(context, 20, unit.id), await unitMapData(context, unit.id)]
  const duties = await responsibilitiesAt(context, unit.path)
  const nearest = [...path].reverse().find((above) => duties.some((duty) => duty.unitId === above.id))
  const fragments = await Promise.all(panels.map(async (panel, index) => ({ id: `panel-${index}`, title: panel.title(page.locale), content: await panel.render(context, page, unit) })))
  return c.html(
    <Layout page={page} title={unit.name} back={{ href: '/places', label: words.places.title }} aside={unit.kind === 'area' ? undefined : <StateMark tone={unit.kind === 'dedicated' ? 'active' : 'new'}>{unit.kind === 'dedicated' ? words.place.dedicated : words.place.basic}</StateMark>}>
      {path.length > 1 && <UnitPath units={path.slice(0, -1)} hrefOf={hrefOf} label={words.place.path} />}
      {unit.validTo !== null && (
        <Notice tone="warn" title={words.place.ended(unit.validTo)}><Successors successors={successors} locale={page.locale} /></Notice>
      )}
      {unit.validTo === null && (
        <Tasks>
          <TaskLink primary icon={<Icon name="raise" />} href={`/matters/new?unit=${unit.id}`} title={words.place.report} note={words.place.reportNote} />
        </Tasks>
      )}
      {unit.validTo === null && <Panel title={nearest && nearest.id !== unit.id ? words.place.inherited(nearest.name) : words.place.duties} id="duties">
        {nearest
          ? duties.filter((duty) => duty.unitId === nearest.id).map((duty) => <Contact name={<>{duty.name}{duty.sample && !duty.name.includes('示例') && <> <span class="sample">{page.locale === 'en' ? 'sample' : '示例'}</span></>}</>} post={duty.duty} phone={duty.phone} />)
          : <EmptyState title={words.place.dutiesNone}>{words.place.dutiesNoneText}</EmptyState>}
      </Panel>}
      {fragments.map(({ id, title, content }, index) => content === null ? null : <Panel title={title} id={index === 0 ? 'open' : id}>{content}</Panel>)}
      {unit.validTo === null && <Panel title={words.place.map(unit.name)} id="map">
        {map ? <UnitMap data={map} unitId={unit.id} label={words.place.map(unit.name)} settings={settings} locale={page.locale} /> : <p class="soft">{words.place.noMap}</p>}
      </Panel>}
      {children.length > 0 && (
        <Panel title={words.place.beneath(children.length)} id="beneath">
          <UnitList units={children.slice(0, childrenShown)} levels={levels} locale={page.locale} hrefOf={hrefOf} />
          {children.length > childrenShown && <p><a href="/places">{words.place.beneathMore(children.length - childrenShown)}</a></p>}
        </Panel>
      )}
      {changes.length > 0 && (
        <Panel title={words.changes.here} id="changes">
          <ul>{changes.map((each) => <li><ChangeOfUnit each={each} unitId={unit.id} words={words} /></li>)}</ul>
        </Panel>
      )}
      <Facts items={[{ term: words.place.level, detail: levelName(levels, unit.level, page.locale) }, { term: words.place.code, detail: <span class="number">{unit.code}</span> }, { term: words.place.since, detail: unit.validFrom }]} />
      {unit.validTo === null && <p>
        <a class="button button-quiet" href={`${hrefOf(unit)}/print`}><Icon name="print" />{words.place.print}</a>{' '}
        {mayDo(context.actor, territoryPermissions['territory.issue-plates'], { unitPath: unit.path }) && <a class="button button-quiet" href={`${hrefOf(unit)}/plates/print`}><Icon name="print" />{words.place.plates}</a>}
      </p>}
    </Layout>)
})

const ChangeOfUnit = ({ each, unitId, words }: { each: Succession; unitId: string; words: TerritoryWords }) => {
  const name = (id: string, text: string) => (id === unitId ? text : <a href={`/places/${id}`}>{text}</a>)
  return <>{name(each.beforeId, each.beforeName)} {words.changes.hows[each.how]} {name(each.afterId, each.afterName)} <span class="number soft">{each.beforeCode} → {each.afterCode}</span> <span class="soft">{each.onDay}</span></>
}
