import { basis, MatterCard, publicMatters } from '#domains/matters'
import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { Cards, TaskLink, Tasks } from '#ui/card'
import { ButtonLink, Buttons } from '#ui/form'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { ownWaiting } from '../waiting.ts'
import { siteWords } from '../words/words.ts'
import { OpenNow, OwnWaiting } from './waiting.tsx'

const shown = 6

/** The first page: what people come for, and what was raised lately. */
export const home = routes()
  .get('/', async (c) => {
    const { context, page } = c.var
    if (!await place(context)) return c.redirect('/setup', 303)
    const words = siteWords(page.locale).home
    const { matters } = await publicMatters(context, {}), rules = await basis(context), own = await ownWaiting(context)
    return c.html(
      <Layout page={page} title={page.place.name} lead={words.lead} description={words.lead}>
        <Tasks>
          <TaskLink primary href="/matters/new" icon={<Icon name="raise" />} title={words.report} note={words.reportNote} />
          <TaskLink href="/matters/follow" icon={<Icon name="follow" />} title={words.follow} note={words.followNote} />
          <TaskLink href="/places" icon={<Icon name="place" />} title={words.places} note={words.placesNote} />
          <TaskLink href="/search" icon={<Icon name="search" />} title={words.search} note={words.searchNote} />
        </Tasks>
        <OwnWaiting context={context} page={page} short own={own} />
        <OpenNow context={context} page={page} own={own}><Buttons><ButtonLink href="/together">{siteWords(page.locale).waiting.all}</ButtonLink></Buttons></OpenNow>
        <Panel title={words.recent}>
          {matters.length === 0 ? <p class="soft">{words.none}</p> : <Cards>{matters.slice(0, shown).map((matter) => <MatterCard matter={matter} basis={rules} page={page} now={context.now} level={3} />)}</Cards>}
          <Buttons><ButtonLink href="/matters">{words.all}</ButtonLink><ButtonLink href="/rates">{words.rates}</ButtonLink><ButtonLink href="/themes">{words.themes}</ButtonLink></Buttons>
        </Panel>
      </Layout>)
  })
  .get('/about/accessibility', (c) => {
    const { page } = c.var, words = siteWords(page.locale).accessibility
    return c.html(<Layout page={page} title={words.title} lead={words.lead}><ul>{words.items.map((item) => <li>{item}</li>)}</ul><p>{words.contact}</p></Layout>)
  })
