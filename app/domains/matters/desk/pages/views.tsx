import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ErrorSummary, HiddenFields, Submit, TextField } from '#ui/form'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { deleteView, renameView, saveView } from '../acts/saved-views.ts'
import { savedViews, type SavedView } from '../reads/saved-views.ts'
import { deskWords } from '../words/words.ts'
import { requireQueue } from './frame.ts'
import { tried } from './refusal-sentence.ts'

/** The reader's own views of the queue: saved, renamed, deleted. */
export const viewsPage = routes()
  .get('/', async (c) => {
    requireQueue(c.var.context)
    return c.html(<ViewsPage page={c.var.page} views={await savedViews(c.var.context)} done={c.req.query('done')} />)
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requireQueue(context)
    const form = await readForm(c.req), doing = form.text('do'), id = form.text('id'), query = form.text('query')
    const problem = await tried(page.locale, () => (doing === 'rename' ? renameView(context, id, form.text('name')) : doing === 'delete' ? deleteView(context, id) : saveView(context, { name: form.text('name'), query })))
    if (problem) return c.html(<ViewsPage page={page} views={await savedViews(context)} problem={problem.sentence} unsaved={doing === '' ? { name: form.text('name'), query } : undefined} />, 422)
    if (doing === 'rename' || doing === 'delete') return c.redirect(`/desk/views?done=${doing}`, 303)
    return c.redirect(`/desk?${new URLSearchParams([...new URLSearchParams(query), ['done', 'view']])}`, 303)
  })

function ViewsPage({ page, views, done, problem, unsaved }: { page: Page; views: readonly SavedView[]; done?: string | undefined; problem?: string; unsaved?: { name: string; query: string } | undefined }) {
  const words = deskWords(page.locale).views
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk', label: deskWords(page.locale).queue.back }}>
      {(done === 'rename' || done === 'delete') && <Notice tone="done" title={done === 'rename' ? words.renamed : words.removed} announce />}
      <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} kept={unsaved ? undefined : false} />
      {unsaved && (
        <form method="post" action="/desk/views">
          <HiddenFields fields={{ query: unsaved.query }} />
          <TextField name="name" label={words.name} hint={words.nameHint} required value={unsaved.name} width="medium" error={problem} />
          <Submit>{words.saveButton}</Submit>
        </form>
      )}
      {views.length === 0 && !unsaved && <EmptyState title={words.none} action={{ href: '/desk', label: deskWords(page.locale).queue.title }} />}
      {views.map((view) => (
        <Panel title={view.name} id={`view-${view.id}`} aside={<a class="button button-secondary" href={view.query === '' ? '/desk' : `/desk?${view.query}`}>{words.open}<span class="for-ears"> {view.name}</span></a>}>
          <form method="post" action="/desk/views">
            <HiddenFields fields={{ do: 'rename', id: view.id }} />
            <TextField name="name" id={`name-${view.id}`} label={words.newName} required maxlength={40} value={view.name} width="medium" unmarked />
            <Submit tone="secondary">{words.rename}<span class="for-ears"> {view.name}</span></Submit>
          </form>
          <form method="post" action="/desk/views">
            <HiddenFields fields={{ do: 'delete', id: view.id }} />
            <Submit tone="quiet">{words.remove}<span class="for-ears"> {view.name}</span></Submit>
          </form>
        </Panel>
      ))}
    </Layout>
  )
}
