import type { NoticeSection } from '#domains/public-notices'
import type { BuildingSum } from '../reads/building-sums.ts'
import type { Roll } from '../rules/roll.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'
import type { RollTerms } from '../rules/terms.ts'

const fewest = 10

interface Told {
  readonly roll: Pick<Roll, 'kind' | 'asOf' | 'id'>
  readonly terms: RollTerms
  readonly sums: { readonly entries: number; readonly heads: number; readonly area: bigint }
  readonly buildings: readonly BuildingSum[]
  /** How many times the roll was corrected since it was first published. */
  readonly corrected: number
}

/** What a notice about a roll tells; a notice is an official paper of the place and is written in Chinese. Groups below ten heads are put together. */
export function noticeSections({ roll, terms, sums, buildings, corrected }: Told): NoticeSection[] {
  const owners = roll.kind === 'owners', withArea = sums.area > 0n
  const { large, rest } = grouped(buildings)
  const row = (name: string, heads: number, area: bigint) => [name, String(heads), ...(withArea ? [squareMetres(area)] : [])]
  return [
    {
      heading: owners ? '业主人数和面积' : '人数',
      table: {
        head: [owners ? '楼栋' : '组别', '人数', ...(withArea ? ['面积（㎡）'] : [])],
        rows: [
          ...large.map(({ building, heads, area }) => row(building ?? '', heads, area ?? 0n)),
          ...(rest.heads > 0 && large.length > 0 ? [row('其他', rest.heads, rest.area)] : []),
          row('合计', sums.heads, sums.area),
        ],
      },
    },
    {
      heading: '怎样核对',
      text: [
        `名单共 ${sums.entries} 条，依据 ${roll.asOf} 的登记。${owners ? '同一业主有多套的计一人；建设单位未售和已售未交付的部分合计一人。' : ''}`,
        `名单网上可查：打开本公示的网页（扫码即到），点“看这件事的页面”。网上只写楼栋或组别和姓氏；${owners ? '面积和房号，业主本人登录后可查，也可到社区服务窗口查看全文。' : '本人登录后可查自己在不在名单上，也可到社区服务窗口查看。'}`,
        corrected > 0 ? '这是更正以后的名单，代替前一次公示，异议期重新计算。' : '',
      ].filter((line) => line !== '').join('\n'),
    },
    { heading: '异议', text: `对名单有异议的，请在公示期内提出。收到后 ${terms.decisionDays} 日内处理并答复。异议处理完之前，名单不会确定。` },
  ]
}

/** Groups of ten heads and more; the others together, with the smallest of these when they would be fewer than ten themselves. */
function grouped(buildings: readonly BuildingSum[]) {
  const bySize = buildings.filter(({ building, heads }) => building !== null && heads >= fewest).sort((a, b) => a.heads - b.heads)
  const small = buildings.filter((group) => !bySize.includes(group))
  while (small.length > 0 && small.reduce((sum, { heads }) => sum + heads, 0) < fewest && bySize.length > 0) small.push(...bySize.splice(0, 1))
  return {
    large: buildings.filter((group) => bySize.includes(group)),
    rest: { heads: small.reduce((sum, { heads }) => sum + heads, 0), area: small.reduce((sum, { area }) => sum + (area ?? 0n), 0n) },
  }
}
