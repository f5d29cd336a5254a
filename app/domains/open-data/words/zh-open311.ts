import type { Problem, ProblemCode } from '../open311/rules/problem.ts'

type Sentence = (problem: Problem) => string
const field = ({ field }: Problem) => field ?? ''

/** What the Open311 doors say, in Chinese. */
export const zhOpen311 = {
  contact: (place: string, phone: string) => [place, phone].filter(Boolean).join('，电话 ') || '请联系本站',
  keyService: (address: string) => `密钥由平台管理员发放，说明见 ${address}`,
  notice: (urgent: boolean): string => (urgent ? '已收到。有人身危险时请立即拨打 110、119 或 120。' : '已收到。凭编号可以随时查看进展。'),
  problems: {
    'key-missing': () => '缺少 api_key。', 'key-invalid': () => 'api_key 无效或已停用。', 'key-may-not': () => '这件诉求不由这个密钥所属的单位负责。',
    'service-code-missing': () => '缺少 service_code。', 'service-unknown': () => '没有这个 service_code。', 'request-unknown': () => '没有这个 service_request_id，或者它没有公开。', 'token-unknown': () => '没有这个 token。',
    'resource-unknown': () => '没有这个地址。', 'format-unknown': () => '只有 .xml 和 .json 两种格式。', 'method-unknown': (problem) => `这个地址不接受 ${problem.detail ?? ''}。`,
    'date-unreadable': (problem) => `${field(problem)} 不是 ISO 8601 时间，例如 2026-11-20T09:00:00+08:00。`, 'dates-reversed': (problem) => `${field(problem)} 早于开始时间。`, 'span-too-long': (problem) => `时间跨度不能超过 ${problem.limit} 天。`,
    'dates-in-pairs': () => 'start_date 和 end_date 要么都给，要么都不给。', 'status-unknown': () => 'status 不认识。', 'bbox-unreadable': () => 'bbox 依次为西、南、东、北四个度数（WGS84），用英文逗号分开。',
    'page-unreadable': () => 'page 应为 1 起的整数。', 'page-size-unreadable': (problem) => `page_size 应为 1 到 ${problem.limit} 的整数。`, 'too-many-ids': (problem) => `一次最多查 ${problem.limit} 个编号。`,
    'location-missing': () => '须给出地点：lat 和 long、address_string 或 address_id。', 'coordinates-in-pairs': () => 'lat 和 long 须成对给出。', 'coordinates-unreadable': () => 'lat 应在 -90 到 90 之间，long 应在 -180 到 180 之间。', 'address-id-unknown': () => '没有这个 address_id（门牌码编号或地方编码）。',
    'too-long': (problem) => `${field(problem)} 超出上限 ${problem.limit ?? ''}。`, 'contact-unreadable': (problem) => `${field(problem)} 无法识别。`, 'contact-needed': () => '这一类诉求不能匿名，须给出 phone 或 email。',
    'answer-missing': (problem) => `缺少必填的 ${field(problem)}。`, 'answer-unfit': (problem) => `${field(problem)} 的值不符合要求。`, 'question-unknown': (problem) => `这一类没有 ${field(problem)}。`, 'media-url-unreadable': () => 'media_url 应为 http 或 https 地址。',
    'not-a-form': () => '提交的内容应为表单：application/x-www-form-urlencoded，带照片时用 multipart/form-data。', 'body-too-large': (problem) => `提交的内容超过 ${problem.limit ?? ''} MB。`, 'text-broken': (problem) => `${field(problem) || '提交的内容'}里有无法识别的文字，须为 UTF-8 编码。`, 'status-not-yours': () => '提交这件诉求的系统只能补充说明，不能改变状态：请把 status 写成它现在的状态。',
    'field-missing': (problem) => `缺少 ${field(problem)}。`, 'update-repeated': () => '这个 update_id 已经收到过。', 'update-unlawful': () => '诉求现在的状态不接受这个 status。', 'not-accepted': (problem) => `没有接收（${problem.detail ?? field(problem)}）。`,
    'too-many': (problem) => `请求太多，请 ${problem.limit ?? 60} 秒后再试。`,
    failed: (problem) => `系统出错，编号 ${problem.detail ?? ''}。`,
  } as Record<ProblemCode, Sentence>,
}
