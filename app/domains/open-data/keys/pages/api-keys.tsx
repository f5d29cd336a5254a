import type { Context as Call } from 'hono'
import { organisations } from '#domains/people'
import { place } from '#domains/territory'
import { readForm } from '#platform/form'
import { routes, type Variables } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal, statusOf } from '#platform/refusal'
import { Copy } from '#ui/copy'
import { EmptyState } from '#ui/empty'
import { ButtonLink, ErrorSummary, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { openDataPermissions } from '../../rules/permissions.ts'
import { openDataWords } from '../../words/words.ts'
import { endApiKey } from '../acts/end-api-key.ts'
import { issueApiKey, longestKeyName } from '../acts/issue-api-key.ts'
import { apiKeys } from '../reads/api-keys.ts'

const address = '/desk/administration/api-keys'

/** Keys of other systems: issue, see, end. */
export const apiKeysPage = routes()
  .get('/', (c) => show(c))
  .post('/', async (c) => {
    const { context, page } = c.var
    const form = await readForm(c.req)
    if (form.has('end')) {
      await endApiKey(context, form.text('end'))
      return c.redirect(`${address}?done=end`, 303)
    }
    const answers = { name: form.text('name'), organisation: form.text('organisation') }
    try {
      const key = await issueApiKey(context, { name: answers.name, organisationId: answers.organisation || null })
      const { keyPage: words } = openDataWords(page.locale).open
      // Shown in the answer itself, never again: the key stands in no address and no history.
      return c.html(
        <Layout page={page} kind="desk" title={words.shown} back={{ href: address, label: words.title }}>
          <Notice tone="warn" announce><p>{words.issued}</p></Notice>
          <p><Copy>{key}</Copy></p>
          <ButtonLink href={address} tone="primary">{words.toList}</ButtonLink>
        </Layout>,
      )
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return show(c, { ...answers, error })
    }
  })

async function show(c: Call<{ Variables: Variables }>, given?: { name: string; organisation: string; error: Refusal }) {
  const { context, page } = c.var
  requirePermission(context, openDataPermissions['open-data.manage-keys'])
  const { open: { keyPage: words }, refusals } = openDataWords(page.locale)
  const keys = await apiKeys(context), all = await organisations(context), timezone = (await place(context))?.timezone
  const problem = given && refusals[given.error.code]?.(given.error.facts)
  const wrong = given?.error.code === 'open-data.unknown-organisation' ? 'organisation' : 'name'
  return c.html(
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration', label: words.back }}>
      <ErrorSummary errors={problem ? [{ name: wrong, message: problem }] : []} />
      {c.req.query('done') === 'end' && <Notice tone="done" announce><p>{words.endedNow}</p></Notice>}
      {keys.length === 0 ? <EmptyState title={words.none}><p>{words.noneNext}</p></EmptyState> : (
        <Panel title={words.list} id="keys">
          <Table caption={words.list} captionHidden rows={keys} columns={[
            { key: 'name', label: words.column.name, main: true, cell: ({ name }) => name },
            { key: 'ending', label: words.column.ending, cell: ({ ending }) => <code>…{ending}</code> },
            { key: 'organisation', label: words.column.organisation, cell: ({ organisation }) => organisation ?? words.noOrganisation },
            { key: 'since', label: words.column.since, cell: ({ created_at }) => <Moment at={created_at} now={context.now} timezone={timezone} detail="day" /> },
            { key: 'state', label: words.column.state, cell: ({ ended_at }) => (ended_at ? <StateMark tone="stopped">{words.ended}</StateMark> : <StateMark tone="active">{words.active}</StateMark>) },
            { key: 'end', label: words.column.end, quiet: true, cell: ({ id, name, ended_at }) => (ended_at ? '' : <form method="post" action={address}><input type="hidden" name="end" value={id} /><button type="submit" class="button button-danger" aria-label={words.endLabel(name)}>{words.end}</button></form>) },
          ]} />
        </Panel>
      )}
      <Panel title={words.issue} id="issue">
        <form method="post" action={address}>
          <TextField name="name" label={words.name} hint={words.nameHint} required maxlength={longestKeyName} value={given?.name} error={wrong === 'name' ? problem : undefined} />
          <Select name="organisation" label={words.organisation} hint={words.organisationHint} empty={words.organisationNone} value={given?.organisation} options={all.map(({ id, name }) => ({ value: id, label: name }))} error={wrong === 'organisation' ? problem : undefined} />
          <Submit>{words.submit}</Submit>
        </form>
      </Panel>
    </Layout>,
    given ? statusOf[given.error.kind] : 200,
  )
}
