import type { RefusalSentences } from '#platform/room'
import { choicesZh, fieldsZh, groupsZh } from './fields-zh.ts'

export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'ballots.administer-packs': '编写、指定表决规则包', 'ballots.see-packs': '查看表决规则包', 'ballots.pack-written': '写了一版表决规则包', 'ballots.pack-assigned': '指定一个地方用哪个规则包',
  } as Record<string, string>,
  refusals: {
    'ballots.unknown-unit': () => '没有这个地方，请重新选。',
    'ballots.unknown-pack': () => '没有这个规则包。',
    'ballots.pack-not-in-force': (facts) => `这个规则包要到 ${facts.from} 才生效，请选那一天或以后。`,
    'ballots.pack-in-past': () => '只能从今天或以后的日期起，过去的已经按当时的规则办了。',
    'ballots.pack-version-taken': (facts) => `第 ${facts.version} 版刚刚有人写过了，请打开最新一版再改。`,
    'ballots.pack-invalid': (facts) => `有 ${facts.problems} 处要改，没有保存。`,
  } as RefusalSentences,
  fields: fieldsZh, groups: groupsZh, choices: choicesZh,
  flag: (yes: boolean): string => (yes ? '是' : '否'), none: '没有规定', noSystem: '没有',
  and: '、',
  marks: { V: '已核对全文', H: '比较确定', M: '各地不同，可以改', L: '没有统一规定，可以改', place: '建议值，由本地自己定' } as Record<string, string>,
  source: '依据', sure: '核对情况', field: '规定', value: '内容', code: '代号', version: (version: number) => `第 ${version} 版`, from: '从哪天起', digest: '校验码', inForce: '现行', later: '还没生效', past: '已被取代',
  about: {
    title: '表决和选举按什么规则办', lead: '各地规定不同。每次表决、选举开始时，就定下用哪一版规则，到结束都不变。', which: '规则包', whereUsed: '用在哪里', nowhere: '还没有地方指定用它', everywhere: '没有另外指定的地方都用它', open: '看全部规定', back: '全部规则包', onePack: (title: string) => `${title}：全部规定`,
    note: '门槛（三分之二、四分之三、过半数）是法律直接规定的，各地一样，不在这里。', print: '打印',
  },
  desk: {
    title: '表决规则包', lead: '各地不同的规定放在这里：一版一版地写，从某天起用在某个地方。已经开始的表决不受影响。', all: '全部规则包', assigned: '哪里用哪个', unit: '地方', pack: '规则包', follow: '跟上级一样', assign: '指定给一个地方', assignButton: '指定', unitHint: '填地方的编码或全名。', assignDone: '已指定。', none: '还没有指定过，全部用全国默认规则。',
    write: '写新的一版', writeFrom: (id: string) => `以 ${id} 为底稿写新的一版`, written: '已保存，从那一天起生效。', compare: '和哪一版比', compareButton: '比一比', differences: (count: number) => (count === 0 ? '两版内容相同。' : `有 ${count} 处不同。`), here: '这一版', other: '对照版', back: '返回规则包',
    newTitle: '写新的一版规则', newLead: '每一项都要写依据。写完检查，有问题的地方都会标出来。', codeHint: '小写字母、数字和横线，例如 cn-hangzhou。同一个代号会成为它的下一版。', titleZh: '名称（中文）', titleEn: '名称（英文）', systemZh: '系统名称（中文）', systemEn: '系统名称（英文）', sourceHint: '例如：物业管理条例14 [V]。末尾标核对情况：[V] 已核对、[H] 高、[M] 中、[L] 低；还没有依据就写 place-suggestion。', fromHint: '今天或以后。', save: '保存这一版', byJson: '改为粘贴 JSON', jsonLead: '把整个规则包粘贴在这里，格式与下载的一样。', json: 'JSON', download: '下载 JSON', byForm: '改为填表', emptyHint: '没有规定就空着。',
    severalUnits: (others: string) => `还不能确定是哪一个，请填编码。可能是：${others}。`, noUnit: '没有这个编码或名称的地方。',
  },
  problems: {
    whole: (least: number, most: number) => `请填 ${least} 到 ${most} 的整数。`, flag: '请选是或否。', choice: '请选一项。', several: '请至少选一项。', names: '中文、英文都要填。', source: '请写依据，末尾标 [V]、[H]、[M] 或 [L]；没有依据写 place-suggestion。', missing: '这一项没有写。', unknown: '没有这一项。', 'below-least': '不能小于“最少”。',
    code: '只能用小写字母、数字和横线，2 到 40 个字。', version: '版次要是整数。', title: '请写中文和英文名称。', date: '日期写成 2026-05-01 的样子。', json: '这不是正确的 JSON，请检查引号和逗号。', other: '这里的写法不对。',
  },
}
