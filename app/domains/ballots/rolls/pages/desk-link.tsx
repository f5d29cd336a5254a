import { personByContact, readPhone } from '#domains/people'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Layout } from '#ui/layout'
import { linkRollPerson } from '../acts/link-roll-person.ts'
import { wholeEntries } from '../reads/whole-entries.ts'
import { rollsWords } from '../words/words.ts'
import { LinkPerson } from './link-person.tsx'
import { rollToKeep } from './roll-reach.ts'
import { tried } from './tried.ts'

/** POST /desk/rolls/:id/link: ties a line to the account of the person who stands at the counter. */
export const deskLink = routes().post('/:id{[0-9a-f-]{36}}/link', async (c) => {
  const { context, page } = c.var, roll = await rollToKeep(context, c.req.param('id')), words = rollsWords(page.locale), form = await readForm(c.req)
  const phone = readPhone(form.text('phone')), person = phone ? await personByContact(context, phone) : undefined
  const line = /^\d{1,7}$/.test(form.text('number')) ? (await wholeEntries(context, roll.id)).find(({ number }) => number === Number(form.text('number'))) : undefined
  const problem = !line ? { name: 'number', message: words.refusals['ballots.unknown-roll-line']?.({ number: form.text('number').slice(0, 10) }) ?? '' } : !person ? { name: 'phone', message: words.desk.linkNone } : undefined
  const refused = problem ?? await tried(context, () => linkRollPerson(context, line?.id ?? '', person?.id ?? '')).then((message) => (message === undefined ? undefined : { name: 'number', message }))
  if (!refused) return c.redirect(`/desk/rolls/${roll.id}?done=linked`, 303)
  return c.html(
    <Layout page={page} kind="desk" title={words.desk.link} lead={roll.title} back={{ href: `/desk/rolls/${roll.id}`, label: roll.title }}>
      <LinkPerson page={page} roll={roll} number={form.text('number')} phone={form.text('phone')} problem={refused} />
    </Layout>, 422)
})
