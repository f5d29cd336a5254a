import type { RefusalSentences } from '#platform/room'
import { sheetSentences } from '#platform/sheet/sentences'

export const zhRefusals: RefusalSentences = {
  ...sheetSentences('zh-CN').refusals,
  'ballots.unknown-place': () => '没有这个地方，或它已经撤销。请重新查找。',
  'ballots.unknown-exclusive-unit': () => '登记册里没有这一套，可能刚刚更改过。请重新查找。',
  'ballots.unknown-register-import': () => '没有这次导入。', 'ballots.unknown-claim': () => '没有这条申请。', 'ballots.unknown-verification': () => '这条认证已经取消。',
  'ballots.register-column-missing': (f) => `缺少“${f.column}”这一列（英文 ${f.english}）。请下载模板对照表头，什么都没有写入。`,
  'ballots.register-column-twice': (f) => `“${f.column}”这一列有两个：第 ${f.first} 列和第 ${f.second} 列。请只留一个，什么都没有写入。`,
  'ballots.register-day': (f) => `日期“${f.day}”不对：请填今天或以前的日期，写成 2026-05-01 的样子。`,
  'ballots.register-rows-refused': (f) => `${f.refused} 行有问题，什么都没有写入。第一处在第 ${f.row} 行。请重新上传检查，下载带原因的表。`,
  'ballots.register-row-refused': () => '内容有问题，没有写入。请看标出的地方。',
  'ballots.register-has-reasons': (f) => `还有 ${f.refused} 行有问题，没有写入。`, 'ballots.register-written-already': () => '这次导入已经写入过，或正在写入，没有再写一遍。',
  'ballots.register-not-the-last': () => '只能撤回这个小区最近一次写入的导入。', 'ballots.register-in-use': () => '这次导入的房屋后来又改过，或已有人申请认证，不能撤回，什么都没有改动。',
  'ballots.register-failed': () => '写入时出了意外，什么都没有写入。请再试一次。', 'ballots.register-unchanged': () => '和现有登记完全一样，没有改动。',
  'ballots.claimed-already': () => '这一套您已经申请过，正在等待核对，没有再提交一遍。', 'ballots.owner-verified-already': () => '这位业主已经由另一个账号认证。请先核对，确实有误的取消原来的认证。',
  'ballots.claim-settled': () => '这条申请已经处理过了，没有再改动。', 'ballots.own-claim': () => '不能核对自己的申请，请由另一位工作人员办理。',
  'ballots.not-an-owner-there': () => '请选择登记册上这一套的一位业主。', 'ballots.claim-refusal-reason': () => '请选择不予认证的原因。',
  'ballots.names-closed-to-committee': () => '业委会只在业主名单公示和表决期间可以查看业主姓名。现在没有进行中的业主表决。',
}
