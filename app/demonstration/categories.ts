import type { CategoryWording } from '#domains/matters'

/** Time limits of the demonstration, after Beijing DB11/T 2021—2022 (draft for comment) and the stages of GB/T 30428. */
const urgent = { dispatch: { amount: 1, unit: 'hour' }, 'sign-in': { amount: 1, unit: 'hour' }, contact: { amount: 1, unit: 'hour' }, handle: { amount: 2, unit: 'hour' } } as const
const usual = { dispatch: { amount: 2, unit: 'hour' }, 'sign-in': { amount: 2, unit: 'hour' }, contact: { amount: 24, unit: 'hour' }, check: { amount: 1, unit: 'workday' }, ask: { amount: 3, unit: 'day' }, urgent } as const
const clocks = {
  lifeline: { ...usual, handle: { amount: 24, unit: 'hour' } },
  ordinary: { ...usual, handle: { amount: 7, unit: 'day' } },
  complex: { ...usual, handle: { amount: 15, unit: 'day' } },
  enquiry: { ...usual, handle: { amount: 5, unit: 'workday' } },
} as const

interface DemonstrationCategory {
  readonly code: string
  readonly large: readonly [zh: string, en: string]
  readonly small: readonly [zh: string, en: string]
  readonly clocks: keyof typeof clocks
  readonly publicity?: 'unit-only' | 'confidential'
  readonly needsCheck?: boolean
  readonly owner?: string
  readonly questions?: CategoryWording['questions']
}

const utilities = ['公用设施', 'Utilities'] as const, traffic = ['交通设施', 'Traffic facilities'] as const, environment = ['市容环境', 'Environment'] as const
const property = ['物业管理', 'Property management'] as const, community = ['社区服务', 'Community services'] as const, house = ['房屋', 'Buildings'] as const
const street = ['街面秩序', 'Street order'] as const, building = ['施工管理', 'Construction'] as const, safety = ['安全隐患', 'Hazards'] as const, neighbours = ['邻里关系', 'Neighbours'] as const, policy = ['政策咨询', 'Enquiries'] as const

/** `owner` names the kind of organisation that owns the thing in the demonstration; without one the territory answers. */
export const demonstrationCategories: readonly DemonstrationCategory[] = [
  { code: 'C0101', large: utilities, small: ['路灯照明', 'Street lighting'], clocks: 'ordinary', owner: 'lighting' },
  { code: 'C0102', large: utilities, small: ['井盖', 'Manhole covers'], clocks: 'lifeline', owner: 'municipal' },
  { code: 'C0103', large: utilities, small: ['供水', 'Water supply'], clocks: 'lifeline', owner: 'water' },
  { code: 'C0104', large: utilities, small: ['燃气', 'Gas'], clocks: 'lifeline', owner: 'gas' },
  { code: 'C0105', large: utilities, small: ['供电', 'Power supply'], clocks: 'lifeline', owner: 'power' },
  { code: 'C0106', large: utilities, small: ['通信线缆', 'Telecom cables'], clocks: 'ordinary', owner: 'telecom' },
  { code: 'C0107', large: utilities, small: ['消防设施', 'Fire-fighting equipment'], clocks: 'ordinary', owner: 'property' },
  { code: 'C0108', large: utilities, small: ['电梯', 'Lifts'], clocks: 'lifeline', owner: 'property', questions: [
    { code: 'trapped', type: 'singlevaluelist', required: true, zh: '现在有人被困在里面吗', en: 'Is somebody shut in now', values: [{ key: 'no', zh: '没有', en: 'No' }, { key: 'yes', zh: '有', en: 'Yes' }] },
    { code: 'lift', type: 'string', required: false, zh: '哪一部电梯', en: 'Which lift', hintZh: '例如 3 号楼东侧客梯', hintEn: 'For example: building 3, east' },
  ] },
  { code: 'C0109', large: utilities, small: ['门禁对讲', 'Entry phones'], clocks: 'ordinary', owner: 'property' },
  { code: 'C0110', large: utilities, small: ['充电设施与车棚', 'Charging points and bike sheds'], clocks: 'ordinary', owner: 'property' },
  { code: 'C0201', large: traffic, small: ['路面破损', 'Broken road surface'], clocks: 'ordinary', owner: 'municipal' },
  { code: 'C0202', large: traffic, small: ['护栏与标志', 'Railings and signs'], clocks: 'ordinary', owner: 'municipal' },
  { code: 'C0203', large: traffic, small: ['停车泊位与减速带', 'Parking bays and speed bumps'], clocks: 'ordinary', owner: 'property' },
  { code: 'C0301', large: ['市容环境设施', 'Sanitation facilities'], small: ['垃圾桶站', 'Waste bins and stations'], clocks: 'ordinary', owner: 'sanitation' },
  { code: 'C0302', large: ['市容环境设施', 'Sanitation facilities'], small: ['公共厕所', 'Public toilets'], clocks: 'ordinary', owner: 'sanitation' },
  { code: 'C0401', large: ['园林绿化', 'Greenery'], small: ['树木', 'Trees'], clocks: 'ordinary', owner: 'greenery' },
  { code: 'C0402', large: ['园林绿化', 'Greenery'], small: ['绿地花坛', 'Lawns and flower beds'], clocks: 'ordinary', owner: 'greenery' },
  { code: 'C0501', large: house, small: ['漏水', 'Leaks'], clocks: 'complex', publicity: 'unit-only', owner: 'property' },
  { code: 'C0502', large: house, small: ['外墙与屋面', 'Façades and roofs'], clocks: 'complex', owner: 'property' },
  { code: 'C0503', large: house, small: ['楼道与单元门', 'Stairwells and entrance doors'], clocks: 'ordinary', owner: 'property' },
  { code: 'C0601', large: ['公共活动设施', 'Play and sport'], small: ['健身与儿童设施', 'Fitness and play equipment'], clocks: 'ordinary', owner: 'property' },
  { code: 'E0101', large: environment, small: ['暴露垃圾', 'Litter'], clocks: 'ordinary', owner: 'sanitation' },
  { code: 'E0102', large: environment, small: ['堆物占用', 'Things left in common space'], clocks: 'ordinary' },
  { code: 'E0103', large: environment, small: ['油烟异味', 'Fumes and smells'], clocks: 'ordinary', owner: 'enforcement' },
  { code: 'E0104', large: environment, small: ['噪声扰民', 'Noise'], clocks: 'ordinary', publicity: 'unit-only', needsCheck: false, questions: [
    { code: 'when', type: 'string', required: false, zh: '一般在什么时间', en: 'At what time of day', hintZh: '例如 晚上十点到十二点', hintEn: 'For example: ten to midnight' },
  ] },
  { code: 'E0105', large: environment, small: ['污水外溢', 'Sewage overflow'], clocks: 'lifeline', owner: 'municipal' },
  { code: 'E0201', large: street, small: ['机动车乱停', 'Car parking'], clocks: 'ordinary' },
  { code: 'E0202', large: street, small: ['非机动车乱停', 'Bicycle parking'], clocks: 'ordinary' },
  { code: 'E0203', large: street, small: ['占道经营', 'Street vending'], clocks: 'ordinary', owner: 'enforcement' },
  { code: 'E0301', large: building, small: ['夜间施工', 'Night construction'], clocks: 'ordinary', owner: 'enforcement' },
  { code: 'E0302', large: building, small: ['扬尘', 'Dust'], clocks: 'ordinary', owner: 'enforcement' },
  { code: 'E0303', large: building, small: ['违法建设', 'Illegal construction'], clocks: 'complex', owner: 'enforcement' },
  { code: 'E0401', large: safety, small: ['堵塞消防通道', 'Blocked fire lanes'], clocks: 'lifeline' },
  { code: 'E0402', large: safety, small: ['飞线充电与电动车进楼', 'E-bike charging hazards'], clocks: 'lifeline' },
  { code: 'E0403', large: safety, small: ['高空抛物', 'Objects thrown from above'], clocks: 'lifeline', publicity: 'unit-only' },
  { code: 'E0501', large: property, small: ['物业服务', 'Property services'], clocks: 'ordinary', needsCheck: false },
  { code: 'E0502', large: property, small: ['公共收益与维修资金', 'Common income and maintenance fund'], clocks: 'complex', needsCheck: false },
  { code: 'E0503', large: property, small: ['停车收费', 'Parking fees'], clocks: 'ordinary', needsCheck: false },
  { code: 'E0504', large: property, small: ['业主大会与业委会', 'Owners’ assembly and committee'], clocks: 'complex', needsCheck: false },
  { code: 'E0601', large: community, small: ['养老助餐', 'Meals and care for the old'], clocks: 'enquiry', publicity: 'unit-only', needsCheck: false, questions: [
    { code: 'help', type: 'multivaluelist', required: false, zh: '需要哪些帮助', en: 'Which help is needed', values: [{ key: 'lunch', zh: '午餐', en: 'Lunch' }, { key: 'supper', zh: '晚餐', en: 'Supper' }, { key: 'visit', zh: '上门看望', en: 'A visit' }] },
  ] },
  { code: 'E0602', large: community, small: ['托幼与课后', 'Childcare and after school'], clocks: 'enquiry', needsCheck: false },
  { code: 'E0603', large: community, small: ['文体活动', 'Culture and sport'], clocks: 'enquiry', needsCheck: false },
  { code: 'E0604', large: community, small: ['就医与便民', 'Health and convenience'], clocks: 'enquiry', publicity: 'unit-only', needsCheck: false },
  { code: 'E0701', large: neighbours, small: ['邻里纠纷', 'Disputes between neighbours'], clocks: 'complex', publicity: 'confidential', needsCheck: false },
  { code: 'E0702', large: neighbours, small: ['养犬', 'Dogs'], clocks: 'ordinary', needsCheck: false },
  { code: 'E0801', large: policy, small: ['社保医保', 'Social and health insurance'], clocks: 'enquiry', publicity: 'confidential', needsCheck: false },
  { code: 'E0802', large: policy, small: ['证明办理', 'Certificates'], clocks: 'enquiry', publicity: 'confidential', needsCheck: false },
]

/** One of them as an administrator would write it. */
export const wordingOf = (category: DemonstrationCategory, { sort, validFrom, source }: { sort: number; validFrom: string; source: string }): CategoryWording => ({
  code: category.code, kind: category.code.startsWith('C') ? 'component' : 'event',
  large: { zh: category.large[0], en: category.large[1] }, small: { zh: category.small[0], en: category.small[1] }, clocks: clocks[category.clocks],
  publicity: category.publicity ?? 'public', needsCheck: category.needsCheck ?? true, questions: [...(category.questions ?? [])], sort, validFrom, source,
})
