import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, Submit, TextArea } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { type Added, addStatement } from '../acts/add-statement.ts'
import { conversationOf } from '../reads/conversations.ts'
import { type Conversation, longestStatement } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'
import { opinionsWords } from '../words/words.ts'

interface Drawn { readonly text?: string; readonly error?: string; readonly similar?: Extract<Added, { similar: unknown }>['similar']; readonly added?: Extract<Added, { number: number }> }

/** A statement in one's own words; what was said before is offered first. */
export const addPage = routes()
  .get('/:id{[0-9a-f-]{36}}/add', async (c) => {
    requirePermission(c.var.context, opinionsPermissions['deliberation.give-opinion'])
    return c.html(draw(await conversationOf(c.var.context, c.req.param('id')), c.var.page, {}))
  })
  .post('/:id{[0-9a-f-]{36}}/add', async (c) => {
    const { context, page } = c.var
    const form = await readForm(c.req), conversation = await conversationOf(context, c.req.param('id')), text = form.text('text')
    const answer = await tried(context, page, conversation, text, form.text('anyway') === 'yes')
    return c.html(draw(conversation, page, answer), answer.error === undefined ? 200 : 422)
  })

async function tried(context: Context, page: Page, conversation: Conversation, text: string, anyway: boolean): Promise<Drawn> {
  try {
    const added = await addStatement(context, { conversationId: conversation.id, text, anyway })
    return 'similar' in added ? { text, similar: added.similar } : { added }
  } catch (error) {
    if (!(error instanceof Refusal) || error.facts.field !== 'text') throw error
    return { text, error: opinionsWords(page.locale).refusals[error.code]?.(error.facts) ?? error.code }
  }
}

function draw(conversation: Conversation, page: Page, { text, error, similar, added }: Drawn) {
  const words = opinionsWords(page.locale).add, href = `/opinions/${conversation.id}`
  return (
    <Layout page={page} title={words.title} lead={added ? undefined : words.lead} back={{ href, label: conversation.title }}>
      {added ? (
        <>
          <Notice tone="done" title={words.done} announce><p>{added.waits ? words.waits : words.shown}{added.masked && ` ${words.masked}`}</p></Notice>
          <Buttons><ButtonLink href={href} tone="primary">{words.back}</ButtonLink></Buttons>
        </>
      ) : (
        <>
          {similar && (
            <section>
              <Notice title={words.similar} announce><p>{words.similarLead}</p></Notice>
              <Cards>{similar.map((one) => <Card title={one.text} level={2} actions={<ButtonLink href={`${href}?statement=${one.number}`}>{words.answer}</ButtonLink>} />)}</Cards>
            </section>
          )}
          <form method="post" action={`${href}/add`}>
            <ErrorSummary errors={error === undefined ? [] : [{ name: 'text', message: error }]} />
            <TextArea name="text" label={words.label} hint={words.hint} required rows={3} maxlength={longestStatement} value={text} error={error} />
            {similar && <HiddenFields fields={{ anyway: 'yes' }} />}
            <Buttons><Submit tone={similar ? 'secondary' : 'primary'}>{similar ? words.anyway : words.submit}</Submit></Buttons>
          </form>
        </>
      )}
    </Layout>
  )
}
