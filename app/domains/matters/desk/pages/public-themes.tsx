import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { publicWording } from '../../rules/publishing.ts'
import { themeById, themeMatters, themes } from '../reads/themes.ts'
import { deskWords } from '../words/words.ts'
import { ThemeMatters, ThemeProgress, ThemeState } from './theme-parts.tsx'

const masked = (text: string) => publicWording({ title: '', text }).text

/** What is taken up each month, how far it has come and what came of it, for everybody. */
export const publicThemes = routes()
  .get('/', async (c) => {
    const { context, page } = c.var, words = deskWords(page.locale).themes
    const all = await themes(context)
    return c.html(
      <Layout page={page} title={words.title} lead={words.publicLead}>
        {all.length === 0 ? <EmptyState title={words.none} action={{ href: '/matters', label: words.publicNext }} /> : [...Map.groupBy(all, (theme) => theme.month)].map(([month, these]) => (
          <section>
            <h2>{words.at(month)}</h2>
            <Cards>{these.map((theme) => <Card title={masked(theme.title)} href={`/themes/${theme.id}`} state={<ThemeState theme={theme} page={page} />} meta={theme.unit_name ?? words.everywhere}><ThemeProgress theme={theme} page={page} /></Card>)}</Cards>
          </section>
        ))}
      </Layout>)
  })
  .get('/:id', async (c) => {
    const { context, page } = c.var, words = deskWords(page.locale).themes
    const theme = await themeById(context, c.req.param('id'))
    if (!theme) throw new Refusal('matters.unknown-theme', 'missing')
    return c.html(
      <Layout page={page} title={masked(theme.title)} lead={`${words.at(theme.month)} · ${theme.unit_name ?? words.everywhere}`} back={{ href: '/themes', label: words.title }} aside={<ThemeState theme={theme} page={page} />}>
        <Facts items={[{ term: words.goal, detail: masked(theme.goal) }, { term: words.lead, detail: theme.lead_name ?? words.noLead }, { term: words.result, detail: masked(theme.result) }]} />
        <ThemeProgress theme={theme} page={page} />
        <Panel title={words.matters} id="matters">
          <p class="soft">{words.masked}</p>
          <ThemeMatters matters={await themeMatters(context, theme.id)} page={page} now={context.now} hrefOf={(matter) => `/matters/${matter.number}`} />
        </Panel>
      </Layout>)
  })
