import type { ReportedPlace } from '../../rules/report.ts'

/** Why one row of a sheet cannot be taken in: a code with its facts, put into words where it is shown. */
export interface ImportReason {
  readonly row: number
  readonly field: string
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** One matter of another system, as a sheet tells it. */
export interface ImportRow {
  readonly row: number
  readonly originId: string
  readonly title: string
  readonly text: string
  readonly categoryCode: string
  readonly place: ReportedPlace
  readonly reportedAt: Date
  /** When it ended there; still open without. */
  readonly closedAt: Date | undefined
}

/** Columns of the sheet, each with the headings under which it is known. */
export const importColumns = {
  originId: ['origin_id', 'id', '工单编号', '编号', '诉求编号', '来源编号'],
  title: ['title', '标题', '主题'],
  text: ['text', '内容', '诉求内容', '描述'],
  category: ['category', '类别', '类别代码', '类别编码'],
  unit: ['unit', 'unit_code', '单元代码', '社区代码', '网格编码'],
  lng: ['lng', 'longitude', '经度'],
  lat: ['lat', 'latitude', '纬度'],
  datum: ['datum', '坐标系'],
  where: ['where', '地点', '地址', '地点描述'],
  reportedAt: ['reported_at', '提出时间', '受理时间', '登记时间'],
  closedAt: ['closed_at', '办结时间', '结案时间'],
} as const
export type ImportColumn = keyof typeof importColumns
export const neededColumns = ['originId', 'text', 'category', 'reportedAt'] as const satisfies readonly ImportColumn[]
