import { Beside, BulkBar, Moves } from '../desk.tsx'
import { Facts, Figures } from '../facts.tsx'
import { Select, Submit, TextField } from '../form.tsx'
import { DeskKeys } from '../keys.tsx'
import { Layout } from '../layout.tsx'
import { MapPicture } from '../map-picture.tsx'
import type { Page } from '../page.ts'
import { Panel } from '../panel.tsx'
import { PlateGrid, PostedNotice, SignatureLines } from '../sheet.tsx'
import { Light, StateMark, type LightTone, type StateTone } from '../state.tsx'
import { FilterBar, Pager, Table } from '../table.tsx'
import { Moment, Remaining } from '../time.tsx'
import { Timeline } from '../timeline.tsx'
import { now, sampleShapes } from './sample.ts'

interface Row { id: string; title: [string, string]; place: [string, string]; lead: [string, string]; state: StateTone; said: [string, string]; light: LightTone; due: string; at: string }

const rows: Row[] = [
  { id: '0042', title: ['3 栋 2 单元楼道灯不亮', 'Stairwell light out in 3-2'], place: ['杏林苑', 'Xinglin Court'], lead: ['华清物业', 'Huaqing Property'], state: 'active', said: ['办理中', 'In hand'], light: 'amber', due: '2026-11-06T17:00:00+08:00', at: '2026-11-04T10:30:00+08:00' },
  { id: '0039', title: ['消防通道长期停车，救护车进不来', 'Cars block the fire lane'], place: ['江花里', 'Jianghua Lane'], lead: ['街道综合执法队', 'Street enforcement'], state: 'late', said: ['已超期', 'Overdue'], light: 'red', due: '2026-11-05T12:00:00+08:00', at: '2026-10-27T08:12:00+08:00' },
  { id: '0047', title: ['夜间施工噪音', 'Building noise at night'], place: ['滨河小区', 'Riverside'], lead: ['（未派）', '(nobody yet)'], state: 'new', said: ['待受理', 'New'], light: 'green', due: '2026-11-12T17:00:00+08:00', at: '2026-11-05T15:02:00+08:00' },
  { id: '0031', title: ['垃圾桶满溢', 'Bins overflowing'], place: ['江花里', 'Jianghua Lane'], lead: ['环卫站', 'Sanitation'], state: 'waiting', said: ['待居民确认', 'Awaiting confirmation'], light: 'green', due: '2026-11-09T17:00:00+08:00', at: '2026-11-01T09:00:00+08:00' },
  { id: '0022', title: ['健身器材松动', 'Loose gym equipment'], place: ['百步新村', 'Baibu'], lead: ['社区居委会', 'Residents’ committee'], state: 'done', said: ['已办结', 'Settled'], light: 'green', due: '2026-11-09T17:00:00+08:00', at: '2026-10-30T09:00:00+08:00' },
]

function Queue({ page, open }: { page: Page; open?: string }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  const s = (pair: [string, string]) => t(...pair)
  const columns = [
    { key: 'title', label: t('诉求', 'Matter'), main: true, cell: (row: Row) => <><a href={`/desk/${row.id}`}>{s(row.title)}</a> <span class="soft small nowrap">{row.id}</span></> },
    { key: 'state', label: t('状态', 'State'), cell: (row: Row) => <StateMark tone={row.state}>{s(row.said)}</StateMark> },
    { key: 'due', label: t('期限', 'Deadline'), sortable: true, cell: (row: Row) => <Light tone={row.light}><Remaining due={new Date(row.due)} now={now} workdays={3} /></Light> },
    ...(open === undefined
      ? [
          { key: 'place', label: t('地点', 'Place'), cell: (row: Row) => s(row.place) },
          { key: 'lead', label: t('牵头', 'Lead'), cell: (row: Row) => s(row.lead) },
          { key: 'at', label: t('提出', 'Raised'), sortable: true, cell: (row: Row) => <Moment at={new Date(row.at)} now={now} /> },
        ]
      : []),
  ]
  return (
    <>
      <Table<Row> caption={t('待办诉求', 'Matters to handle')} captionHidden columns={columns} rows={rows} sort={{ key: 'due', direction: 'ascending' }} sortHref={({ key, direction }) => `?sort=${key}&direction=${direction}`} select={{ name: 'matter', form: 'bulk', value: (row) => row.id, label: (row) => s(row.title) }} rowHref={(row) => `/desk/${row.id}`} isCurrent={(row) => row.id === open} />
      {open === undefined && <BulkBar id="bulk" action="/desk/bulk" label={t('选中的诉求', 'Selected matters')}><Submit tone="secondary">{t('派给……', 'Send to…')}</Submit><Submit tone="secondary">{t('督办', 'Supervise')}</Submit></BulkBar>}
    </>
  )
}

export function QueuePage({ page }: { page: Page }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  return (
    <Layout page={page} kind="desk" title={t('队列', 'Queue')} aside={<DeskKeys />}>
      <FilterBar action="/desk" views={[{ href: '/desk', label: t('我的待办', 'Mine'), current: true, count: 12 }, { href: '?view=late', label: t('超期', 'Overdue'), count: 1 }, { href: '?view=all', label: t('全部', 'All'), count: 28 }]} resetHref="/desk">
        <TextField name="q" label={t('搜索', 'Search')} type="search" unmarked />
        <Select name="state" label={t('状态', 'State')} unmarked empty={t('全部', 'All')} options={[{ value: 'new', label: t('待受理', 'New') }]} />
        <Select name="place" label={t('地点', 'Place')} unmarked empty={t('全部', 'All')} options={[{ value: '1', label: t('杏林苑', 'Xinglin Court') }]} />
      </FilterBar>
      <Queue page={page} />
      <Pager newer="?before=1" older="?after=5" shown={t('第 6–10 件', '6–10')} />
    </Layout>
  )
}

export function DeskMatterPage({ page }: { page: Page }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  return (
    <Layout page={page} kind="desk" title={t('3 栋 2 单元楼道灯不亮', 'Stairwell light out in 3-2')} heading={false} back={{ href: '/desk', label: t('队列', 'Queue') }}>
      <Beside list={<Queue page={page} open="0042" />}>
        <div class="heading"><h1>{t('3 栋 2 单元楼道灯不亮', 'Stairwell light out in 3-2')}</h1><StateMark tone="active">{t('办理中', 'In hand')}</StateMark></div>
        <Facts items={[{ term: t('编号', 'Number'), detail: <span class="code">GZ-2026-1105-0042</span> }, { term: t('期限', 'Deadline'), detail: <Light tone="amber"><Remaining due={new Date('2026-11-06T17:00:00+08:00')} now={now} /></Light> }, { term: t('牵头', 'Lead'), detail: t('华清物业', 'Huaqing Property') }]} />
        <Moves label={t('下一步', 'Next')} moves={[{ label: t('报告办结', 'Report as done'), tone: 'primary', href: '#', effect: t('请居民在 3 天内确认，超过即视为同意。', 'The resident is asked to confirm within 3 days.') }, { label: t('申请延期', 'Ask for more time'), action: '#', effect: t('最多一次，需说明理由，居民会看到。', 'Once at most; the resident sees the reason.') }]} explained={<p>{t('不能退回：首接负责，已经受理超过 1 个工作日。', 'It cannot be returned: it was accepted more than a workday ago.')}</p>} />
        <Panel title={t('经过', 'What happened')}><Timeline now={now} events={[{ who: t('居民', 'Resident'), what: t('提出', 'Raised'), when: new Date(rows[0]!.at), tone: 'new' }, { who: t('第三网格网格员', 'Grid worker'), what: t('派给华清物业', 'Sent to Huaqing'), when: new Date('2026-11-04T11:05:00+08:00'), tone: 'active' }]} /></Panel>
      </Beside>
    </Layout>
  )
}

export function RatesPage({ page }: { page: Page }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  return (
    <Layout page={page} kind="desk" title={t('指标', 'Rates')}>
      <Figures figures={[{ label: t('响应率', 'Response'), value: '98.2%', made: '389 / 396', href: '#' }, { label: t('解决率', 'Settlement'), value: '92.4%', made: '366 / 396', href: '#' }, { label: t('满意率', 'Satisfaction'), value: '88.0%', made: '301 / 342', href: '#' }]} />
      <MapPicture label={t('各小区解决率', 'Settlement by estate')} shapes={sampleShapes(page.locale).map((shape, index) => ({ ...shape, tone: (['level-1', 'level-3', 'level-5', 'level-2'] as const)[index] }))} width={640} height={400} legend={[{ shade: 'level-1', label: '< 80%' }, { shade: 'level-3', label: '80–90%' }, { shade: 'level-5', label: '> 90%' }]} />
      <Table caption={t('按小区', 'By estate')} keepRows columns={[{ key: 'a', label: t('小区', 'Estate'), main: true, cell: (row: readonly string[]) => row[0] }, { key: 'b', label: t('办结', 'Settled'), align: 'end' as const, cell: (row) => row[1] }, { key: 'c', label: t('全部', 'All'), align: 'end' as const, cell: (row) => row[2] }]} rows={[[t('杏林苑', 'Xinglin Court'), '120', '130'], [t('江花里', 'Jianghua Lane'), '86', '101']]} />
    </Layout>
  )
}

export function NoticeSheetPage({ page }: { page: Page }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  return (
    <Layout page={page} kind="print" title={t('公示：3 栋加装电梯表决结果', 'Notice: result of the lift vote')} back={{ href: '/' }}>
      <PostedNotice title={t('关于 3 栋 2 单元加装电梯表决结果的公示', 'Result of the vote on a lift for 3-2')} number={t('杏林居公〔2026〕12 号', 'XL 2026/12')} from={new Date('2026-11-05T09:00:00+08:00')} until={new Date('2026-11-12T09:00:00+08:00')} phone="027-8266 1234" issuer={t('杏林社区居民委员会', 'Xinglin Residents’ Committee')}>
        <p>{t('本单元共 24 户，专有部分面积 2 160.00 平方米。参与表决 22 户，1 986.00 平方米；同意 20 户，1 805.00 平方米。', '24 households, 2,160.00 square metres; 22 took part; 20 agreed.')}</p>
        <SignatureLines labels={[t('监督人', 'Witness')]} />
      </PostedNotice>
      <PlateGrid plates={[1, 2, 3].map((n) => ({ url: `https://example.org/p/XL3${n}`, label: t(`杏林苑 3 栋 ${n} 单元`, `Xinglin Court 3-${n}`), code: `XL3${n}`, note: '027-8266 1234' }))} />
    </Layout>
  )
}
