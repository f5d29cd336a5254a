import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Sheet } from '#ui/sheet'
import { Moment } from '#ui/time'
import { Timeline } from '#ui/timeline'
import { matterWords } from '../../words/words.ts'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'
import { endWords } from './said-times.ts'
import { storyOf } from './story.tsx'

/** A matter on paper: masked words only, for paper goes from hand to hand. */
export function PrintedMatter({ view }: { view: DeskView }) {
  const { page, matter, category, lead, path, now, rules } = view
  const words = handlingWords(page.locale), room = matterWords(page.locale), tongue = page.locale === 'en' ? 'en' : 'zh'
  const masked = { ...view, sees: { ...view.sees, original: false }, photos: [] }
  return (
    <Layout page={page} kind="print" title={matter.public_title} back={{ href: `/desk/matters/${matter.id}` }} unlisted>
      <Sheet title={matter.public_title} number={`${words.page.number} ${matter.number}`}>
        <p class="words-as-written">{matter.public_text || words.page.noText}</p>
        <Facts items={[
          { term: room.state, detail: room.states[matter.state] }, { term: words.page.category, detail: `${category.large[tongue]} · ${category.small[tongue]}` },
          { term: words.page.raised, detail: <Moment at={matter.reported_at} now={now} locale={page.locale} timezone={rules.days.timezone} detail="exact" /> },
          { term: words.page.where, detail: [path.map((unit) => unit.name).join(' › '), matter.publicity === 'public' || !view.sees.onlyPublic ? matter.public_place : ''].filter((part) => part !== '').join(' · ') },
          { term: words.page.lead, detail: lead ?? words.page.noLead }, { term: room.due, detail: matter.due_at ? endWords(matter.due_at, rules.days.timezone, page.locale) : undefined },
        ]} />
        <h2>{words.page.story}</h2>
        <Timeline events={storyOf(masked)} now={now} locale={page.locale} timezone={rules.days.timezone} />
      </Sheet>
    </Layout>
  )
}
