import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { mayDo } from '#platform/permission'
import { FormDraft } from '#ui/draft'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import type { Comment } from '../reads/comments.ts'
import type { Draft } from '../reads/draft-by-id.ts'
import { writeClauses } from '../rules/clause.ts'
import { longestNote } from '../rules/draft.ts'
import { draftsPermissions } from '../rules/permissions.ts'
import { draftsWords } from '../words/words.ts'
import { Clauses } from './clauses.tsx'
import { DeskComments } from './desk-comments.tsx'

export function DeskDraftPage({ context, page, draft, comments, form, problem, done }: { context: Context; page: Page; draft: Draft; comments: readonly Comment[]; form: Form | undefined; problem: string | undefined; done: string | undefined }) {
  const { pages } = draftsWords(page.locale), { desk } = pages
  const may = (act: keyof typeof draftsPermissions) => mayDo(context.actor, draftsPermissions[act], { unitPath: draft.unitPath })
  const latest = draft.working ?? draft.published, action = `/desk/drafts/${draft.id}`
  if (!latest) return null
  const kept = (what: string, name: string) => (form?.text('do') === what ? form.text(name) : undefined)
  const state = [...(draft.published ? [desk.publishedVersion(draft.published.version)] : [desk.unpublished]), ...(draft.working ? [desk.writing(draft.working.version)] : [])].join(page.locale === 'en' ? ', ' : '，')
  return (
    <Layout page={page} kind="desk" title={draft.title} lead={`${draft.unitName} · ${state}`} back={draft.origin.href ? { href: `/desk${draft.origin.href}` } : { href: '/desk/drafts', label: desk.back }}>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
      {draft.published && <Buttons><ButtonLink href={`/drafts/${draft.id}`}>{desk.see}</ButtonLink></Buttons>}
      {comments.length > 0 && <DeskComments draft={draft} comments={comments} page={page} now={context.now} action={action} kept={kept} mayAnswer={may('deliberation.answer-draft-comment')} mayModerate={may('deliberation.moderate-draft-comment')} />}
      {may('deliberation.write-draft') && (
        <Panel title={desk.edit} id="edit">
          {!draft.working && <p class="soft">{desk.editHint}</p>}
          <FormDraft name={`draft-${draft.id}-${latest.version}-${latest.edition}`}>
            <form method="post" action={action}>
              <HiddenFields fields={{ do: 'save', version: String(latest.version), edition: String(latest.edition) }} />
              <TextArea name="text" label={desk.text} hint={desk.textHint} required rows={16} value={kept('save', 'text') ?? writeClauses(latest.clauses)} />
              <TextField name="note" label={desk.note} hint={desk.noteHint} maxlength={longestNote} value={kept('save', 'note') ?? draft.working?.note} />
              <Submit>{desk.save}</Submit>
            </form>
          </FormDraft>
        </Panel>
      )}
      <Panel title={desk.read} id="read"><Clauses clauses={latest.clauses} locale={page.locale} /></Panel>
      {draft.working && may('deliberation.write-draft') && (
        <Panel title={desk.publish} id="publish">
          <p>{desk.publishEffect}</p>
          <form method="post" action={action}>
            <HiddenFields fields={{ do: 'publish' }} />
            <TextField name="days" type="number" inputmode="numeric" label={desk.days} hint={desk.daysHint} required min={1} width="short" value={kept('publish', 'days') ?? 15} />
            <TextField name="basis" label={desk.basis} hint={desk.basisHint} required maxlength={300} value={kept('publish', 'basis')} />
            <TextField name="phone" type="tel" label={desk.phone} maxlength={40} width="medium" value={kept('publish', 'phone') ?? page.phone} />
            <Submit>{desk.publish}</Submit>
          </form>
          <form method="post" action={action}><HiddenFields fields={{ do: 'publish-final' }} /><Submit tone="quiet">{desk.publishFinal}</Submit></form>
        </Panel>
      )}
    </Layout>
  )
}
