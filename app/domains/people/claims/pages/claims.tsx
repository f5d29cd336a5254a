import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Buttons, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import type { PeopleSite } from '../../pages/people-site.ts'
import { signedIn } from '../../rules/permission.ts'
import { returnPath } from '../../rules/return-path.ts'
import { peopleWords } from '../../words/words.ts'
import { answerClaims } from '../acts/answer-claims.ts'
import { claimedThings } from '../reads/claimed-things.ts'

/** /me/claims: what somebody raised under my name and phone without signing in; I say whether it was me. Number, day and category, nothing else. */
export const claimsPage = ({ claimed = [] }: PeopleSite) => routes()
  .get('/', async (c) => {
    const { context, page } = c.var, next = returnPath(c.req.query('return'), '/me')
    const found = await claimedThings(context, signedIn(context).id, claimed)
    if (found.claims.length === 0) return c.redirect(next, 303)
    const words = peopleWords(page.locale).claims
    return c.html(
      <Layout page={page} title={words.title} lead={words.lead} unlisted>
        <Panel title={words.list}>
          <Table caption={words.list} captionHidden rows={found.things} columns={[
            { key: 'kind', label: words.kind, main: true, cell: ({ kind }) => kind },
            { key: 'number', label: words.number, cell: ({ number }) => <span class="code">{number}</span> },
            { key: 'at', label: words.at, cell: ({ at }) => <Moment at={at} now={context.now} detail="day" /> },
          ]} />
        </Panel>
        <form method="post" action="/me/claims">
          <HiddenFields fields={{ claim: found.claims, return: next }} />
          <Buttons>
            <Submit name="mine" value="yes">{words.yes}</Submit>
            <Submit tone="secondary" name="mine" value="no">{words.no}</Submit>
            <a class="button button-quiet" href={next}>{words.later}</a>
          </Buttons>
        </form>
        <p class="soft">{words.effect}</p>
      </Layout>,
    )
  })
  .post('/', async (c) => {
    const form = await readForm(c.req), mine = form.text('mine')
    if (mine === 'yes' || mine === 'no') await answerClaims(c.var.context, { claims: form.all('claim'), mine: mine === 'yes' }, claimed)
    return c.redirect(mine === 'yes' ? '/me?claimed' : returnPath(form.text('return'), '/me'), 303)
  })
