import type { Child } from 'hono/jsx'
import { wordsFor } from '../locale.ts'
import type { Locale } from '../page.ts'

export interface Column<Row> {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => Child
  /** The heading becomes a link that sorts by this column's key. */
  readonly sortable?: boolean
  /** The cell that names the row: its header for screen readers, its title on a phone. */
  readonly main?: boolean
  readonly align?: 'end'
  /** Says the label to screen readers only. */
  readonly quiet?: boolean
}

export interface Sort {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

export interface TableProps<Row> {
  caption: Child
  /** Keeps the caption for screen readers when a heading above already says it. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  sort?: Sort | undefined
  /** The address that sorts so; needed when a column is sortable. */
  sortHref?: (sort: Sort) => string
  /** A checkbox before each row, belonging to the form with this id. */
  select?: { readonly name: string; readonly form: string; readonly value: (row: Row) => string; readonly label: (row: Row) => string }
  /** Where Enter or o leads from a row, and e for editing (gz-desk-keys). */
  rowHref?: (row: Row) => string
  rowEditHref?: (row: Row) => string | undefined
  /** The row that is open beside the table. */
  isCurrent?: (row: Row) => boolean
  /** Stands in the table's place when there are no rows. */
  empty?: Child
  /** Keeps rows as rows on a phone and scrolls sideways instead: for figures to compare. */
  keepRows?: boolean
  locale?: Locale | undefined
}

export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, select, isCurrent } = props
  const words = wordsFor(props.locale).table
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>
  const table = (
    <table class={props.keepRows === true ? 'table' : 'table table-cards'} role="table">
      <caption class={props.captionHidden === true ? 'for-ears' : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {select && <th role="columnheader" scope="col" class="cell-select"><span class="for-ears">{words.selectAll}</span></th>}
          {columns.map((column) => <Heading column={column} {...props} />)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" class={isCurrent?.(row) === true ? 'is-current' : undefined} data-href={props.rowHref?.(row)} data-edit-href={props.rowEditHref?.(row)}>
            {select && (
              <td role="cell" class="cell-select">
                <label class="select-box">
                  <input type="checkbox" name={select.name} form={select.form} value={select.value(row)} />
                  <span class="for-ears">{select.label(row)}</span>
                </label>
              </td>
            )}
            {columns.map((column) =>
              column.main === true ? (
                <th role="rowheader" scope="row" class="cell-main">{column.cell(row)}</th>
              ) : (
                <td role="cell" class={column.align === 'end' ? 'cell-end' : undefined} data-label={column.quiet === true ? undefined : column.label}>
                  <div class="cell">{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return props.keepRows === true ? <div class="table-scroll" role="group" aria-label={typeof props.caption === 'string' ? props.caption : undefined} tabindex={0}>{table}</div> : table
}

function Heading<Row>({ column, sort, sortHref, locale }: TableProps<Row> & { column: Column<Row> }) {
  const words = wordsFor(locale).table
  const sorted = sort?.key === column.key ? sort.direction : undefined
  const label = column.quiet === true ? <span class="for-ears">{column.label}</span> : column.label
  return (
    <th role="columnheader" scope="col" class={column.align === 'end' ? 'cell-end' : undefined} aria-sort={sorted}>
      {column.sortable === true && sortHref ? (
        <a href={sortHref({ key: column.key, direction: sorted === 'ascending' ? 'descending' : 'ascending' })} title={words.sortBy(column.label)}>
          {label}
          <svg class="sort-arrow" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false" fill="currentColor">
            {sorted !== 'descending' && <path d="M8 2l4 5H4z" />}
            {sorted !== 'ascending' && <path d="M8 14l-4-5h8z" />}
          </svg>
        </a>
      ) : (
        label
      )}
    </th>
  )
}
