import { isKey } from '#platform/key'
import { type State, states } from '../../rules/state.ts'

export const shows = ['mine', 'open', 'waiting', 'closed'] as const
export const sorts = ['due', 'newest', 'unit'] as const
export const dues = ['overdue', 'today', 'week'] as const
/** What supervision looks for. */
export const flags = ['escalated', 'escalated-2', 'returned-twice', 'past-review', 'call-late', 'ordered', 'ordered-late'] as const
export type QueueFlag = (typeof flags)[number]

/** What of the queue is shown, and in which order: all of it stands in the address. */
export interface QueueFilter {
  /** mine: what waits for the reader · open: all open · waiting: open, for others · closed. */
  readonly show: (typeof shows)[number]
  readonly state?: State | undefined
  readonly category?: string | undefined
  readonly unit?: string | undefined
  readonly lead?: string | undefined
  readonly due?: (typeof dues)[number] | undefined
  readonly urgent: boolean
  readonly flag?: QueueFlag | undefined
  readonly words: string
  readonly sort: (typeof sorts)[number]
  /** Where the page before ended, as `cursor` of its last row. */
  readonly after?: string | undefined
}

const oneOf = <Name extends string>(names: readonly Name[], given: string | null): Name | undefined => names.find((name) => name === given)

/** Reads a filter from an address. What makes no sense is as if it were not there. */
export function readFilter(query: URLSearchParams): QueueFilter {
  const id = (name: string) => { const value = query.get(name) ?? ''; return isKey(value) ? value : undefined }
  const show = oneOf(shows, query.get('show')) ?? 'mine'
  return {
    show, state: oneOf(states, query.get('state')), category: /^[A-Za-z0-9._-]{1,60}$/.exec(query.get('category') ?? '')?.[0],
    unit: id('unit'), lead: id('lead'), due: oneOf(dues, query.get('due')), urgent: query.get('urgent') === 'yes', flag: oneOf(flags, query.get('flag')),
    words: (query.get('q') ?? '').replace(/[\0\uFFFD]/g, '').trim().slice(0, 100), sort: oneOf(sorts, query.get('sort')) ?? (show === 'closed' ? 'newest' : 'due'),
    after: query.get('after')?.slice(0, 200) || undefined,
  }
}

/** The filter as a query, without what is as usual; '' when all is. */
export function filterQuery(filter: QueueFilter): string {
  const usualSort = filter.show === 'closed' ? 'newest' : 'due'
  const pairs: [string, string | undefined][] = [
    ['show', filter.show === 'mine' ? undefined : filter.show], ['state', filter.state], ['category', filter.category], ['unit', filter.unit], ['lead', filter.lead], ['due', filter.due],
    ['urgent', filter.urgent ? 'yes' : undefined], ['flag', filter.flag], ['q', filter.words || undefined], ['sort', filter.sort === usualSort ? undefined : filter.sort], ['after', filter.after],
  ]
  return new URLSearchParams(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]))).toString()
}

/** An address of the queue with some of the filter changed. */
export function queueHref(filter: QueueFilter, changes: Partial<QueueFilter> = {}, at = '/desk'): string {
  const query = filterQuery({ ...filter, after: undefined, ...changes })
  return query === '' ? at : `${at}?${query}`
}

export const everything: QueueFilter = { show: 'open', urgent: false, words: '', sort: 'due' }
