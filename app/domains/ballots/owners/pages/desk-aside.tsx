import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Choice, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { settleCoOwners } from '../acts/settle-co-owners.ts'
import { asideOf } from '../reads/aside.ts'
import { assemblyFor } from '../reads/assembly.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { OwnersFrame } from './frame.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/set-aside'

/** Heads whose co-owners are at odds, until they name one of them in writing. What each said is not shown. */
export const deskAside = routes()
  .get(base, async (c) => c.html(await asidePage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .post(base, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), entry = form.text('entry')
    const problem = await tried(page.locale, () => settleCoOwners(context, id, entry, form.text('chosen'), form.text('reason')))
    return problem ? c.html(await asidePage(context, page, id, { entry, reason: form.text('reason'), problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/set-aside?done=1`, 303)
  })

interface Shown { readonly done?: boolean; readonly entry?: string; readonly reason?: string; readonly problem?: Tried }

async function asidePage(context: Context, page: Page, id: string, shown: Shown) {
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.settle-co-owners']), words = ownersWords(page.locale).desk, text = words.aside, heads = await asideOf(context, id)
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="set-aside" title={text.title} lead={text.lead} done={shown.done ? text.done : undefined} problem={shown.problem}>
      {heads.length === 0 && <EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      {heads.map((head) => {
        const problem = shown.entry === head.entryId ? shown.problem : undefined
        return (
          <Panel title={`${head.number} · ${head.label}`} aside={head.settled ? text.settled : text.waiting}>
            <p class="soft">{text.voices(head.voices.length)}</p>
            {!head.settled && (
              <form method="post" class="form">
                <input type="hidden" name="entry" value={head.entryId} />
                <Choice name="chosen" id={`chosen-${head.number}`} label={text.choose} hint={text.chooseHint} required arrange="row" error={errorOf(problem, 'chosen')} options={head.voices.map(({ key, name }) => ({ value: key, label: name }))} />
                <TextField name="reason" id={`reason-${head.number}`} label={words.reason} hint={text.reasonHint} required maxlength={200} value={problem ? shown.reason : undefined} error={errorOf(problem, 'reason')} />
                <Submit>{text.save}</Submit>
              </form>
            )}
          </Panel>
        )
      })}
    </OwnersFrame>
  )
}
