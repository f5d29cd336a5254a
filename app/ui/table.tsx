/** Tables that become cards on a phone, with the links and forms around them. */
export { FilterBar, type SavedView } from './table/filter-bar.tsx'
export { Pager } from './table/pager.tsx'
export { Table, type Column, type Sort } from './table/table.tsx'
