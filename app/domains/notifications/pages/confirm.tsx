import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { confirmContact } from '../acts/confirm-contact.ts'
import { requireMessageBehind } from '../reads/message-behind.ts'
import { wordsOf } from '../words/words.ts'

/** The page behind the link in the first mail to a contact. A press confirms, so that programs that follow links do not. */
export const confirm = routes()
  .get('/:token', async (c) => {
    const { page } = c.var
    await requireMessageBehind(c.var.context, c.req.param('token'))
    const words = wordsOf(page.locale).confirm
    if (c.req.query('done') === '1') return c.html(<Layout page={page} title={words.done} unlisted><Notice tone="done" announce><p>{words.doneText}</p></Notice></Layout>)
    return c.html(
      <Layout page={page} title={words.title} lead={words.lead} unlisted>
        <form method="post"><Submit>{words.confirm}</Submit></form>
        <p class="soft">{words.not}</p>
      </Layout>,
    )
  })
  .post('/:token', async (c) => {
    await readForm(c.req)
    await confirmContact(c.var.context, c.req.param('token'))
    return c.redirect(`/notifications/confirm/${c.req.param('token')}?done=1`, 303)
  })
