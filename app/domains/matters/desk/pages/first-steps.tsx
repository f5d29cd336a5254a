import { peoplePermissions } from '#domains/people'
import { territoryPermissions } from '#domains/territory'
import type { Context } from '#platform/context'
import { mayDo, type Permission } from '#platform/permission'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { matterPermissions } from '../../rules/permissions.ts'
import { type FirstStep, type FirstStepNow, firstStepsNow } from '../reads/first-steps.ts'
import { deskWords } from '../words/words.ts'
import { adminHref } from './rules-frame.ts'

/** Where each step is made, and who may. */
const ways: Readonly<Record<FirstStep, { readonly href: string; readonly may: Permission }>> = {
  units: { href: `${adminHref}/units`, may: territoryPermissions['territory.import'] },
  organisations: { href: `${adminHref}/organisations`, may: peoplePermissions['people.found-organisation'] },
  duties: { href: `${adminHref}/duties`, may: matterPermissions['matters.see-rules'] },
  posts: { href: `${adminHref}/people`, may: peoplePermissions['people.see-accounts'] },
  categories: { href: `${adminHref}/categories`, may: matterPermissions['matters.see-rules'] },
  holidays: { href: `${adminHref}/holidays`, may: matterPermissions['matters.see-rules'] },
  plates: { href: `${adminHref}/plates`, may: territoryPermissions['territory.issue-plates'] },
}

/** What is left to do before the place works, for its administrators; nothing once everything is there, unless it is asked for. */
export async function FirstSteps({ context, page, always = false }: { context: Context; page: Page; always?: boolean }) {
  if (!mayDo(context.actor, matterPermissions['matters.administer-categories']) && !mayDo(context.actor, peoplePermissions['people.found-organisation'])) return null
  const steps = await firstStepsNow(context)
  if (!always && steps.every(({ done }) => done)) return null
  const words = deskWords(page.locale).firstSteps
  const name = ({ step }: FirstStepNow) => (mayDo(context.actor, ways[step].may) ? <a href={ways[step].href}>{words.steps[step]}</a> : words.steps[step])
  return (
    <Panel title={words.title} id="first-steps">
      <p>{words.lead(steps.filter(({ done }) => done).length, steps.length)}</p>
      <Table caption={words.title} captionHidden rows={steps} columns={[
        { key: 'step', label: words.step, main: true, cell: name },
        { key: 'state', label: words.state, cell: ({ done }) => <StateMark tone={done ? 'done' : 'waiting'}>{done ? words.done : words.open}</StateMark> },
        { key: 'note', label: words.note, cell: ({ step, done, count }) => words.notes[step](count, done) },
      ]} />
    </Panel>
  )
}
