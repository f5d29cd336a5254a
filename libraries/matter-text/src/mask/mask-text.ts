import { findPersonalData } from './find-personal-data.ts'
import type { PersonalDataType, Span } from './span.ts'

const masks: Record<PersonalDataType, string> = {
  name: '〔姓名〕', phone: '〔电话〕', doorplate: '〔住址〕', plate: '〔车牌〕', email: '〔邮箱〕',
  idcard: '〔身份证号〕', wechat: '〔微信号〕', bankcard: '〔银行卡号〕',
}

/** The text with each span replaced by a word in brackets, so that no character of it is left. */
export function maskText(text: string, spans: readonly Span[] = findPersonalData(text)): string {
  let masked = ''
  let position = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < position) continue
    masked += text.slice(position, span.start) + masks[span.type]
    position = span.end
  }
  return masked + text.slice(position)
}
