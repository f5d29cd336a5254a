import type { RefusalSentences } from '#platform/room'

const exposed = { phone: '手机号码', idcard: '身份证号码', bankcard: '银行卡号' } as Record<string, string>
const fields = { title: '标题', basis: '依据', text: '正文', table: '表格的行数', sections: '段落的个数', reason: '原因', where: '公告栏的位置', answer: '答复' } as Record<string, string>
const photos = { 'too-large': '照片太大', 'not-a-picture': '这个文件不是照片', heic: '这种照片格式打不开，请在手机里选“兼容性最佳”后重拍，或发截图', unreadable: '照片打不开，可能没有传完整', 'too-many-pixels': '照片的尺寸太大' } as Record<string, string>
const closed = { 'not-taken': '这份公示不收异议', 'not-standing': '这份公示现在不在公示期', 'too-late': '提异议的日子已经过了' } as Record<string, string>

export const refusals: RefusalSentences = {
  'public-notices.unknown': () => '没有找到这份公示。请从公示列表重新打开。',
  'public-notices.unknown-unit': () => '没有找到这个地方，公示没有发出。请重新选择公示的范围。',
  'public-notices.unknown-objection': () => '没有找到这条异议。',
  'public-notices.no-title': () => '请写标题。',
  'public-notices.no-text': () => '请写正文。',
  'public-notices.no-basis': () => '请写依据：按哪部法律、哪条规定公示。',
  'public-notices.no-reason': () => '请写原因，居民会看到。',
  'public-notices.no-board': () => '请写公告栏在哪里，例如“3 号楼 1 单元门口”。',
  'public-notices.no-objection-text': () => '请写明您对哪一点有异议、为什么。',
  'public-notices.no-answer': () => '请写答复和理由。',
  'public-notices.not-a-day': () => '日期要写成年-月-日，例如 2026-11-22。',
  'public-notices.days-out-of-range': ({ most }) => `公示的天数要是 1 到 ${most} 之间的整数。`,
  'public-notices.begins-in-the-past': () => '公示不能从过去的日子开始。请选今天或以后。',
  'public-notices.objections-before-it-begins': () => '提异议的截止日不能早于公示开始的日子。',
  'public-notices.too-long': ({ field, limit }) => `${fields[String(field)] ?? '内容'}太长，最多 ${limit}${field === 'table' ? ' 行' : field === 'sections' ? ' 个' : ' 个字'}。`,
  'public-notices.shows-personal-data': ({ type, section }) => `${section === 0 ? '文字' : `第 ${section} 段`}里有${exposed[String(type)] ?? '个人信息'}，不能公示。请删去或遮住后再发；所填内容都还在。`,
  'public-notices.photo-refused': ({ problem, limit }) => `${photos[String(problem)] ?? '照片没有收下'}${limit ? `（最多 ${limit} ${problem === 'too-large' ? 'MB' : '百万像素'}）` : ''}。请换一张再试。`,
  'public-notices.withdrawn-already': () => '这份公示已经撤下，不能再改。',
  'public-notices.replaced-already': () => '这份公示已经由新的公示代替，不能再改。',
  'public-notices.ended-already': () => '公示已经结束，不能再延长。需要的话请重新公示。',
  'public-notices.objection-not-taken': ({ why }) => `${closed[String(why)] ?? '现在不收异议'}，异议没有提交。您可以打电话或到社区说明情况。`,
  'public-notices.form-used': () => '这张表已经用过了。请重新打开公示再写。',
  'public-notices.answered-already': () => '这条异议已经有答复了。',
  'public-notices.no-photo': () => '请先选一张公告栏的照片。',
  'public-notices.no-outcome': () => '请选结论：成立、部分成立还是不成立。',
  'public-notices.not-posted-here': () => '只有在这里发出的一般公示可以这样更正，其他公示请在各自的页面更正。',
  'public-notices.own-objection': () => '不能答复自己提的异议，请由别的工作人员答复。',
}
