import type { Context as Call } from 'hono'
import { signedIn } from '#domains/people'
import { readForm } from '#platform/form'
import { routes, type Variables } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Checks, Select, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { changePreferences } from '../acts/change-preferences.ts'
import { endSilence } from '../acts/end-silence.ts'
import { preferencesOf } from '../reads/preferences-of.ts'
import { channels, choices, topicGroups, type Wanted } from '../rules/preference.ts'
import { wordsOf } from '../words/words.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** By which way each kind of notice reaches the reader, and when not. */
export const preferences = routes()
  .get('/', show)
  .post('/', async (c) => {
    const form = await readForm(c.req)
    if (form.has('unsilence')) {
      await endSilence(c.var.context, form.text('unsilence'))
      return c.redirect('/me/notifications/preferences?done=1', 303)
    }
    const hour = (name: string) => {
      const text = form.text(name)
      if (!/^\d{1,2}$/.test(text)) throw new Refusal('notifications.bad-preference', 'invalid')
      return Number(text)
    }
    const wanted = topicGroups.flatMap((group) => channels.flatMap((channel) => {
      const name = `${group}-${channel}`
      return form.has(name) ? [{ group, channel, wanted: form.text(name) as Wanted }] : []
    }))
    await changePreferences(c.var.context, { wanted, quietHours: { quiet: form.has('quiet'), from: hour('from'), to: hour('to') } })
    return c.redirect('/me/notifications/preferences?done=1', 303)
  })

async function show(c: Call<{ Variables: Variables }>) {
  const { context, page } = c.var
  const { wishes, person, silences } = await preferencesOf(context, signedIn(context).id)
  const words = wordsOf(page.locale).preferences
  const quiet = wishes.quietHours(person.id)
  const groups = topicGroups.filter((group) => group !== 'work' || page.reader?.staff === true)
  const without = channels.filter((channel) => (channel === 'mail' ? person.mail : person.phone) === null)
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} back={{ href: '/me/notifications', label: words.back }} unlisted>
      {c.req.query('done') === '1' && <Notice tone="done" announce><p>{words.saved}</p></Notice>}
      {without.map((channel) => <Notice tone="info"><p>{words.channelOff[channel]}</p></Notice>)}
      <form method="post" action="/me/notifications/preferences">
        <Table
          caption={words.tableCaption} captionHidden rows={groups}
          columns={[
            { key: 'group', label: words.group, main: true, cell: (group) => <><strong>{words.groups[group].name}</strong><br /><span class="soft">{words.groups[group].note}</span></> },
            ...channels.map((channel) => ({
              key: channel, label: words.channel[channel], cell: (group: (typeof topicGroups)[number]) => {
                const name = `${group}-${channel}`
                return (
                  <Select
                    name={name} unmarked empty={false} label={<span class="for-ears">{words.forGroup(words.groups[group].name, words.channel[channel])}</span>}
                    value={wishes.wanted(person.id, group, channel, true)} options={choices[channel].map((wanted) => ({ value: wanted, label: words.wanted[wanted] }))}
                  />
                )
              },
            })),
          ]}
        />
        <p class="soft">{words.gathering}</p>
        <Checks name="quiet" label={words.quietTitle} unmarked options={[{ value: '1', label: words.quiet }]} values={quiet.quiet ? ['1'] : []} />
        <Select name="from" label={words.from} unmarked empty={false} value={String(quiet.from)} options={hours.map((hour) => ({ value: String(hour), label: words.hour(hour) }))} />
        <Select name="to" label={words.to} unmarked empty={false} value={String(quiet.to)} options={hours.map((hour) => ({ value: String(hour), label: words.hour(hour) }))} />
        <Submit>{words.save}</Submit>
      </form>
      {silences.length > 0 && (
        <Panel title={words.silencesTitle}>
          <ul>
            {silences.map(({ subject }) => (
              <li><form method="post" action="/me/notifications/preferences">{words.silenced(subject)} <Submit tone="quiet" name="unsilence" value={subject}>{words.unsilence}</Submit></form></li>
            ))}
          </ul>
        </Panel>
      )}
    </Layout>,
  )
}
