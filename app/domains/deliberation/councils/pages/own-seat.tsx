import { type Form, readForm } from '#platform/form'
import { signedIn } from '#domains/people'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ErrorSummary, type FormError, HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { partyClassName } from '../../rules/party-classes.ts'
import { resignSeat } from '../acts/end-seat.ts'
import { councilById } from '../reads/council-by-id.ts'
import { seatOf } from '../reads/seats-of.ts'
import { councilsWords } from '../words/words.ts'
import { dayWords } from './day-words.ts'
import { errorAt, tried } from './tried.ts'

/** The reader's own seat in a council: what it is, until when, and giving it up. */
export const ownSeat = routes()
  .get('/:id{[0-9a-f-]{36}}/my-seat', async (c) => c.html(await seatPage(c.var.context, c.var.page, c.req.param('id'), {})))
  .post('/:id{[0-9a-f-]{36}}/my-seat', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), id = c.req.param('id')
    const errors = await tried(context, () => resignSeat(context, id, { reason: form.text('reason') }))
    return errors.length === 0 ? c.redirect(`/councils/${id}?done=resigned`, 303) : c.html(await seatPage(context, page, id, { form, errors }), 422)
  })

async function seatPage(context: Context, page: Page, id: string, { form, errors = [] }: { form?: Form; errors?: readonly FormError[] }) {
  const person = signedIn(context), council = await councilById(context, id), seat = council && await seatOf(context, council.id, person.id)
  if (!council || !seat) throw new Refusal('deliberation.unknown-seat', 'missing')
  const words = councilsWords(page.locale), own = words.seat, day = await today(context)
  return (
    <Layout page={page} title={own.title} lead={council.name} back={{ href: `/councils/${council.id}`, label: council.name }} unlisted>
      <ErrorSummary errors={errors} />
      <Facts items={[
        { term: words.desk.seatName, detail: seat.name }, { term: words.desk.part, detail: words.parts[seat.part] }, { term: words.desk.partyClass, detail: partyClassName(seat.partyClass, page.locale) }, { term: words.desk.by, detail: words.ways[seat.by] },
        { term: words.hall.termLabel, detail: seat.to === null ? own.noEnd(dayWords(seat.from, day, page.locale)) : words.hall.term(dayWords(seat.from, day, page.locale), dayWords(seat.to, day, page.locale)) },
      ]} />
      <Panel title={own.resign} id="resign">
        <p>{seat.by === 'sortition' ? own.resignDrawn : own.resignLead}</p>
        <form method="post">
          <HiddenFields fields={{ do: 'resign' }} />
          <TextField name="reason" label={own.reason} hint={own.reasonHint} required maxlength={200} value={form?.text('reason')} error={errorAt(errors, 'reason')} />
          <Submit tone="danger">{own.resignDo}</Submit>
        </form>
      </Panel>
    </Layout>
  )
}
