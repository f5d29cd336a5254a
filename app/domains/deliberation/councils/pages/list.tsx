import { today, unitById, unitsById } from '#domains/territory'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { StateMark } from '#ui/state'
import { councilFigures } from '../reads/hall.ts'
import { councilsStanding } from '../reads/council-by-id.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { councilsWords } from '../words/words.ts'
import { dayWords } from './day-words.ts'

/** Every council, the widest first; `?unit=` those of one place and beneath. */
export const list = routes().get('/', async (c) => {
  const { context, page } = c.var
  const words = councilsWords(page.locale), unit = await unitById(context, c.req.query('unit') ?? '')
  const councils = await councilsStanding(context, unit ? { within: unit.id } : {})
  const [figures, units, day] = [await councilFigures(context, councils.map((council) => council.id)), await unitsById(context, councils.map((council) => council.unitId)), await today(context)]
  const nameOf = new Map(units.map((each) => [each.id, each.name]))
  const staff = mayDo(context.actor, councilsPermissions['deliberation.see-desk'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
  return c.html(
    <Layout page={page} title={unit ? `${words.list.title} · ${unit.name}` : words.list.title} lead={words.list.lead} back={{ href: '/together' }} description={words.list.lead}>
      {councils.length === 0
        ? <EmptyState title={words.list.none} action={{ href: '/topics/new', label: words.list.raise }}>{words.list.noneHint}</EmptyState>
        : (
          <Cards>
            {councils.map((council) => {
              const figure = figures.get(council.id)
              return (
                <Card level={2} href={`/councils/${council.id}`} title={council.name} state={<StateMark tone="active">{words.kinds[council.kind]}</StateMark>} meta={[nameOf.get(council.unitId) ?? '', words.list.seats(figure?.seats ?? 0)].join(' · ')}>
                  {figure?.next ? words.list.next(dayWords(figure.next, day, page.locale)) : words.list.noNext}
                </Card>
              )
            })}
          </Cards>
        )}
      <Buttons>
        {councils.length > 0 && <ButtonLink href="/topics/new" tone="primary">{words.list.raise}</ButtonLink>}
        {unit && <ButtonLink href="/councils">{words.list.all}</ButtonLink>}
        {staff && <ButtonLink href="/desk/councils">{words.list.desk}</ButtonLink>}
      </Buttons>
    </Layout>)
})
