import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FilterBar, Pager, Table, type Column } from '../table.tsx'

interface Row { readonly id: string; readonly title: string }
const columns: Column<Row>[] = [
  { key: 'title', label: '诉求', main: true, cell: (row) => row.title },
  { key: 'due', label: '期限', sortable: true, cell: () => '今天' },
]
const rows: Row[] = [{ id: '1', title: '<灯>' }]
const sortHref = ({ key, direction }: { key: string; direction: string }) => `?sort=${key}&direction=${direction}`

test('every cell says its column, for phones where the head is gone', () => {
  const html = String(<Table caption="待办" columns={columns} rows={rows} />)
  assert.match(html, /<th role="rowheader" scope="row" class="cell-main">&lt;灯&gt;<\/th>/)
  assert.match(html, /<td role="cell" data-label="期限">/)
})

test('a sorted column says so and turns round on the next click', () => {
  const html = String(<Table caption="待办" columns={columns} rows={rows} sort={{ key: 'due', direction: 'ascending' }} sortHref={sortHref} />)
  assert.match(html, /aria-sort="ascending"><a href="\?sort=due&amp;direction=descending"/)
})

test('checkboxes are named after their rows and belong to the form of the bulk moves', () => {
  const html = String(<Table caption="待办" columns={columns} rows={rows} select={{ name: 'matter', form: 'bulk', value: (row) => row.id, label: (row) => `选中 ${row.title}` }} />)
  assert.match(html, /<input type="checkbox" name="matter" form="bulk" value="1"\/><span class="for-ears">选中 &lt;灯&gt;/)
})

test('no rows show what to do instead, and one page has no pager', () => {
  assert.equal(String(<Table caption="待办" columns={columns} rows={[]} empty={<p>没有待办</p>} />), '<p>没有待办</p>')
  assert.equal(String(<Pager />), '')
  assert.match(String(<Pager older="?after=9" locale="en" />), /<a class="button button-secondary" href="\?after=9" rel="next">Older/)
})

test('filters travel in the address with what must be kept', () => {
  const html = String(<FilterBar action="/desk" hidden={{ sort: 'due', view: undefined }} views={[{ href: '/desk', label: '我的', current: true, count: 3 }]}><i /></FilterBar>)
  assert.match(html, /method="get" action="\/desk"/)
  assert.match(html, /name="sort" value="due"/)
  assert.doesNotMatch(html, /name="view"/)
  assert.match(html, /aria-current="page"/)
})

test('many filters lie folded on a phone, and the fold says whether something is filtered', () => {
  assert.match(String(<FilterBar fold action="/desk"><i /></FilterBar>), /<details class="filter-fold"><summary>筛选条件<\/summary><form/)
  assert.match(String(<FilterBar fold action="/desk" resetHref="/desk"><i /></FilterBar>), /<summary>筛选条件（已选）<\/summary>/)
  assert.doesNotMatch(String(<FilterBar action="/desk"><i /></FilterBar>), /<details/)
})
