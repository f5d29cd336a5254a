import type { Organisation } from '#domains/people'
import type { Unit } from '#domains/territory'
import { Select, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { FilterBar } from '#ui/table'
import type { Basis } from '../../reads/basis.ts'
import { matterWords } from '../../words/words.ts'
import { isOpen, states } from '../../rules/state.ts'
import type { SavedView } from '../reads/saved-views.ts'
import { dues, everything, filterQuery, type QueueFilter, queueHref, shows, sorts } from '../rules/queue-filter.ts'
import { deskWords } from '../words/words.ts'
import { categoryOptions } from './category-options.ts'

interface Props {
  page: Page
  filter: QueueFilter
  rules: Basis
  organisations: readonly Organisation[]
  /** The way down to the chosen unit, and what lies beneath it. */
  units: { readonly path: readonly Unit[]; readonly beneath: readonly Unit[] }
  views: readonly SavedView[]
  counts: { readonly mine: number; readonly overdue: number }
}

/** Built-in views, the reader's own, and the filters; all of it travels in the address. */
export function QueueFilters({ page, filter, rules, organisations, units, views, counts }: Props) {
  const words = deskWords(page.locale).queue, room = matterWords(page.locale)
  const now = filterQuery({ ...filter, after: undefined })
  const builtIn = shows.map((show) => ({ show, filter: { ...everything, show, sort: show === 'closed' ? 'newest' as const : 'due' as const } }))
  const overdue: QueueFilter = { ...everything, due: 'overdue' }
  const isAt = (view: QueueFilter) => filterQuery(view) === now
  const narrowed = [filter.state, filter.category, filter.unit, filter.lead, filter.due, filter.flag].some((value) => value !== undefined) || filter.urgent || filter.words !== ''
  return (
    <>
      <FilterBar fold action="/desk" hidden={{ show: filter.show === 'mine' ? undefined : filter.show, flag: filter.flag }} resetHref={narrowed ? queueHref({ ...everything, show: filter.show }) : undefined}
        views={[
          ...builtIn.slice(0, 2).map(({ show, filter: view }) => ({ href: queueHref(view), label: words.shows[show], current: isAt(view), ...(show === 'mine' ? { count: counts.mine } : {}) })),
          { href: queueHref(overdue), label: words.overdueView, current: isAt(overdue), count: counts.overdue },
          ...builtIn.slice(2).map(({ show, filter: view }) => ({ href: queueHref(view), label: words.shows[show], current: isAt(view) })),
          ...views.map((view) => ({ href: view.query === '' ? '/desk' : `/desk?${view.query}`, label: view.name, current: now !== '' && view.query === now })),
        ]}>
        <TextField name="q" label={words.search} type="search" unmarked value={filter.words || undefined} maxlength={100} />
        <Select name="state" label={words.state} unmarked empty={words.any} value={filter.state} options={states.filter((state) => isOpen(state) !== (filter.show === 'closed')).map((state) => ({ value: state, label: room.states[state] }))} />
        <Select name="category" label={words.category} unmarked empty={words.any} value={filter.category} options={categoryOptions(rules, page.locale)} />
        <Select name="unit" label={words.unit} unmarked empty={words.any} value={filter.unit} options={[...units.path, ...units.beneath].map((unit) => ({ value: unit.id, label: unit.name }))} />
        <Select name="lead" label={words.lead} unmarked empty={words.any} value={filter.lead} options={organisations.map(({ id, name }) => ({ value: id, label: name }))} />
        <Select name="due" label={words.due} unmarked empty={words.any} value={filter.due} options={dues.map((due) => ({ value: due, label: words.dues[due] }))} />
        <Select name="urgent" label={words.urgent} unmarked empty={words.any} value={filter.urgent ? 'yes' : undefined} options={[{ value: 'yes', label: words.onlyUrgent }]} />
        <Select name="sort" label={words.sortBy} unmarked empty={false} value={filter.sort} options={sorts.map((sort) => ({ value: sort, label: words.sorts[sort] }))} />
      </FilterBar>
      {filter.flag && <p class="tag-line"><strong>{words.flagged(words.flags[filter.flag])}</strong> <a href={queueHref(filter, { flag: undefined })}>{words.noFlag}</a></p>}
    </>
  )
}
