import type { AreaSource, HoldingState, Party, UnitKind } from './exclusive-unit.ts'

const table = <Value extends string>(words: Readonly<Record<Value, readonly string[]>>) => {
  const known = new Map(Object.entries<readonly string[]>(words).flatMap(([value, names]) => [value, ...names].map((name) => [name, value as Value] as const)))
  return (text: string): Value | undefined => known.get(text.toLowerCase().replace(/\s+/g, ''))
}

/** How registers write what a unit is, who has it, and where its area comes from. */
export const stateNamed = table<HoldingState>({
  sold: ['已售', '已交付', '已售已交付', '已登记'], undelivered: ['未交付', '已售未交付', '已售待交付'], unsold: ['未售', '未售出', '待售'],
})
export const kindNamed = table<UnitKind>({ dwelling: ['住宅', '住房', '公寓'], shop: ['商铺', '商业', '商业用房', '店铺', '办公'], parking: ['车位', '车库', '停车位', '地下车位'], other: ['其他', '储藏室', '储藏间', '仓库'] })
export const sourceNamed = table<AreaSource>({ register: ['登记', '登记簿', '不动产登记', '不动产登记簿', '产权证'], survey: ['测绘', '实测', '测绘实测'], contract: ['合同', '买卖合同', '购房合同'] })
export const partyNamed = table<Party>({ person: ['个人', '自然人'], organisation: ['单位', '组织', '法人', '企业', '公司', '建设单位'] })
export const yesNamed = table<'yes' | 'no'>({ yes: ['是', '1', 'y', 'true', '代表'], no: ['否', '0', 'n', 'false', ''] })
