import { type PlacePanel, today } from '#domains/territory'
import { Card, Cards } from '#ui/card'
import { ButtonLink, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { dayWords } from '../../councils/pages/day-words.ts'
import { resolutionsAt } from '../reads/resolution-by-id.ts'
import { resolutionsWords } from '../words/words.ts'
import { responsibleSaid, ResolutionMark } from './resolution-parts.tsx'

const shown = 5

/** What was settled for a place and is not done yet; overdue ones first, and said aloud. */
export const resolutionsPlacePanel: PlacePanel = {
  title: (locale) => resolutionsWords(locale).panel.title,
  async render(context, page, unit) {
    const words = resolutionsWords(page.locale), rows = await resolutionsAt(context, { unitId: unit.id, states: ['open', 'done'] }), day = await today(context)
    if (rows.length === 0) return null
    const late = rows.filter((row) => row.overdue).length, first = rows.slice(0, shown), named = await Promise.all(first.map((row) => responsibleSaid(context, row)))
    return (
      <>
        {late > 0 && <Notice tone="warn" title={words.panel.overdue(late)} />}
        <Cards>{first.map((row, index) => <Card level={3} href={`/resolutions/${row.id}`} title={row.text.slice(0, 80)} state={<ResolutionMark resolution={row} page={page} today={day} />} meta={`${named[index] ?? ''} · ${(row.overdue ? words.overdueSince : words.due)(dayWords(row.deadline, day, page.locale))}`} />)}</Cards>
        <Buttons><ButtonLink href={`/resolutions?unit=${unit.id}`}>{words.panel.all}</ButtonLink></Buttons>
      </>
    )
  },
}
