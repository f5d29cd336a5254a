/**
 * Why a matter is not taken on, and where it can go instead. The kinds follow the lists by which hotlines sort (12345 regulations:
 * urgent lines, procedures prescribed by law, repeated without news, secrets, beyond the office, unlawful).
 */
export interface DeclineReason {
  readonly code: string
  readonly zh: string
  readonly en: string
  /** Where the matter belongs by law; undefined where there is no such place. */
  readonly channel?: { readonly code: 'emergency' | 'police' | 'court' | 'arbitration' | 'administrative-review' | 'discipline' | 'petition' | 'market' | 'legal-aid' | 'other-place'; readonly zh: string; readonly en: string; readonly phone?: string }
}

export const declineReasons = [
  { code: 'emergency', zh: '危急情况，要拨紧急电话', en: 'An emergency that belongs to the emergency lines', channel: { code: 'emergency', zh: '报警 110、火警 119、急救 120、交通事故 122', en: 'Police 110, fire 119, ambulance 120, traffic accidents 122' } },
  { code: 'police', zh: '涉嫌违法犯罪，由公安机关办理', en: 'A possible offence, for the police', channel: { code: 'police', zh: '公安机关（110 或辖区派出所）', en: 'The police (110 or the local station)', phone: '110' } },
  { code: 'court', zh: '应当通过诉讼解决，或已经进入诉讼', en: 'To be settled in court, or already there', channel: { code: 'court', zh: '有管辖权的人民法院（诉讼服务热线 12368）', en: 'The people’s court that has jurisdiction (service line 12368)', phone: '12368' } },
  { code: 'arbitration', zh: '应当通过劳动或商事仲裁解决', en: 'For labour or commercial arbitration', channel: { code: 'arbitration', zh: '劳动人事争议仲裁委员会或约定的仲裁机构', en: 'The labour dispute commission, or the arbitration body that was agreed' } },
  { code: 'administrative-review', zh: '不服行政决定，应当申请行政复议或提起行政诉讼', en: 'Against an administrative decision: review or administrative suit', channel: { code: 'administrative-review', zh: '作出决定的机关的本级人民政府行政复议机构', en: 'The administrative review office of the deciding body’s government' } },
  { code: 'discipline', zh: '反映公职人员违纪违法', en: 'About misconduct of public officials', channel: { code: 'discipline', zh: '纪检监察机关（12388）', en: 'Discipline inspection and supervision (12388)', phone: '12388' } },
  { code: 'petition', zh: '属于信访事项', en: 'A petition under the regulations on petitions', channel: { code: 'petition', zh: '信访工作机构', en: 'The office for letters and visits' } },
  { code: 'market', zh: '属于市场或社会服务，政府不提供', en: 'A market or social service that government does not provide', channel: { code: 'market', zh: '市场化服务或社会组织；消费纠纷可拨 12315', en: 'A provider or social organisation; for consumer disputes 12315' } },
  { code: 'legal-aid', zh: '需要法律咨询或援助', en: 'Asks for legal advice or aid', channel: { code: 'legal-aid', zh: '公共法律服务热线 12348', en: 'Public legal service line 12348', phone: '12348' } },
  { code: 'other-place', zh: '不在本地范围内', en: 'Outside this place', channel: { code: 'other-place', zh: '事发地的 12345 热线', en: 'The 12345 line of where it happened', phone: '12345' } },
  { code: 'repeated', zh: '同一件事已经办理，没有新情况', en: 'Dealt with before, and nothing new' },
  { code: 'secret', zh: '涉及国家秘密、商业秘密或他人隐私', en: 'Touches state or trade secrets or someone’s privacy' },
  { code: 'unlawful', zh: '要求违反法律或公序良俗', en: 'Asks for something against the law or good morals' },
  { code: 'unclear', zh: '内容不清，多次联系仍无法补充', en: 'Unclear, and could not be completed after several contacts' },
] as const satisfies readonly DeclineReason[]

export type DeclineCode = (typeof declineReasons)[number]['code']
export const declineCodes: readonly DeclineCode[] = declineReasons.map((reason) => reason.code)
export const declineReasonOf = (code: string): DeclineReason | undefined => declineReasons.find((reason) => reason.code === code)
