import type { RefusalFacts } from '#platform/refusal'
import type { Scope } from '#platform/permission'
import type { Role } from '#platform/roles'
import type { OrganisationKind } from '../rules/organisation.ts'
import type { Basis, PurposeCode } from '../rules/purposes.ts'
import type { Way } from '../sign-in/rules/way.ts'
import type { Channel } from '../acting/rules/acting.ts'
import { zhDesk } from './zh-desk.ts'
import { zhMyData } from './zh-my-data.ts'
import { zhSignIn } from './zh-sign-in.ts'

export const zh = {
  ...zhSignIn,
  ...zhMyData,
  ...zhDesk,
  roles: {
    visitor: '未登录的人', resident: '居民（已登录）', 'neighbour-head': '邻长、楼栋长、单元长', 'grid-worker': '网格员', 'community-staff': '社区工作人员', dispatcher: '派单员',
    handler: '承办人', supervisor: '督办员', mediator: '调解员', 'owners-committee': '业委会委员', auditor: '审计员', 'place-administrator': '平台管理员', 'user-administrator': '用户管理员',
  } satisfies Record<Role, string> as Record<Role, string>,
  scopes: { own: '本人的', unit: '本网格、社区范围内', organisation: '本单位承办或协办的', all: '全部' } satisfies Record<Scope, string> as Record<Scope, string>,
  organisationKinds: { department: '部门', street: '街道（乡镇）', community: '社区（村）', company: '企业', property: '物业公司', owners: '业主委员会', social: '社会组织', other: '其他' } satisfies Record<OrganisationKind, string> as Record<OrganisationKind, string>,
  bases: { contract: '提供您要求的服务所必需', consent: '您的同意，随时可以撤回', 'legal-duty': '履行法定职责', emergency: '应对突发事件、紧急保护生命财产' } satisfies Record<Basis, string> as Record<Basis, string>,
  purposes: {
    'sign-in': '登录、认出是您本人', 'handle-matter': '办理您反映的事并与您联系', 'deliberate-and-vote': '组织议事、公示、表决和选举', 'act-for-someone': '工作人员替您代办', notify: '给您发送身边的通知（表决、会议、项目）',
    posts: '公布和管理岗位', 'account-administration': '管理工作人员账号', security: '保护账号安全、留存日志', oversight: '审计监督', emergency: '突发事件中联系和救助',
  } satisfies Record<PurposeCode, string> as Record<PurposeCode, string>,
  fields: {
    name: '姓名', phone: '手机号', mail: '电子邮箱', preferences: '语言和字号', 'ways-to-sign-in': '登录方式（密码、通行密钥、动态码，只存加密或公开部分）', sessions: '登录过的设备',
    posts: '担任的岗位', acting: '代办记录', consents: '您给过的同意', readings: '谁看过您的信息',
  } as Record<string, string>,
  categories: { account: '账号信息', session: '登录记录', 'walk-in': '没有账号、由工作人员登记的人', post: '岗位', acting: '代办记录', consent: '同意记录', reading: '查看记录' } as Record<string, string>,
  months: (months: number | null) => (months === null ? '用到目的达成或您注销为止' : months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`),
  sources: {
    'until-erased': '《个人信息保护法》第十九条：实现目的所必要的最短时间', 'cybersecurity-law-23': '《网络安全法》第二十三条：日志不少于六个月', 'pipl-56': '《个人信息保护法》第五十六条：处理记录至少三年',
    'place-suggestion': '平台建议值，由当地确定', 'duty-of-record': '任职公开和问责需要',
  } as Record<string, string>,
  ways: { 'phone-code': '手机验证码', 'mail-code': '邮箱验证码', password: '密码', passkey: '通行密钥', 'city-service': '本市统一身份认证' } satisfies Record<Way, string> as Record<Way, string>,
  channels: { phone: '电话', visit: '上门', counter: '窗口' } satisfies Record<Channel, string> as Record<Channel, string>,
  acts: {
    'people.sign-in': '登录', 'people.change-own-data': '更正自己的信息', 'people.see-who-looked': '查看谁看过自己的信息', 'people.export-own-data': '导出自己的信息', 'people.erase': '注销并删除自己的信息',
    'people.register-walk-in': '登记来电、来访的人', 'people.act-for-someone': '替人代办', 'people.undo-acting': '撤销自己一小时内的代办', 'people.read-personal-data': '查看他人联系方式（每次留痕；审计员须写明理由）',
    'people.see-accounts': '查看账号（姓名打码）', 'people.open-account': '开通工作人员账号', 'people.close-account': '停用账号', 'people.reset-sign-in': '重设别人的登录方式（丢了第二重验证时，本人会收到通知）', 'people.sign-in-reset': '重设登录方式', 'people.appoint': '任命岗位', 'people.end-post': '结束岗位任期',
    'people.found-organisation': '登记单位', 'people.end-organisation': '注销单位', 'people.decide-sign-in-policy': '规定工作人员怎样登录', 'people.decide-retention': '规定保存期限', 'people.audit': '查看行为记录（个人信息打码）',
    'people.signed-in': '登录', 'people.signed-out': '退出登录', 'people.sign-in-locked': '登录被暂时锁定', 'people.joined': '注册', 'people.consent-given': '给予同意', 'people.consent-withdrawn': '撤回同意',
    'people.personal-data-read': '查看个人信息', 'people.personal-data-changed': '更正信息', 'people.personal-data-exported': '导出信息', 'people.erased': '注销并删除', 'people.registered-for-someone': '登记来电来访的人',
    'people.acted-for-someone': '代办', 'people.acting-undone': '撤销代办', 'people.serve-at-counter': '在窗口为没有账号的人打印、更正、删除信息（每次留痕）', 'people.exported-at-counter': '在窗口打印信息交给本人', 'people.corrected-at-counter': '在窗口更正信息', 'people.erased-at-counter': '在窗口删除信息', 'people.claim-confirmed': '本人确认：没有登录时提的事是自己提的', 'people.claim-refused': '本人说明：没有登录时提的事不是自己提的', 'people.account-opened': '开通账号', 'people.account-closed': '停用账号', 'people.account-reopened': '恢复账号', 'people.appointed': '任命岗位', 'people.post-ended': '结束岗位',
    'people.organisation-founded': '登记单位', 'people.organisation-ended': '注销单位', 'people.password-set': '设置密码', 'people.second-factor-set': '开启动态码', 'people.second-factor-removed': '关闭动态码',
    'people.passkey-added': '添加通行密钥', 'people.passkey-removed': '删除通行密钥', 'people.session-ended': '结束一台设备的登录', 'people.sign-in-policy-decided': '规定登录方式', 'people.retention-decided': '规定保存期限', 'people.retention-carried-out': '按期限删除',
  } as Record<string, string>,
  refusals: {
    'people.sign-in-needed': () => '请先登录。',
    'people.not-permitted': () => '您现在的岗位不能做这件事，什么都没有改动。谁能做什么，见“权限表”。',
    'people.open-unsaid': () => '请选没有办完的事怎么办：继续办，还是撤回。',
    'people.no-phone': () => '手机号不对。请填 11 位手机号，例如 13800000000。',
    'people.no-mail': () => '邮箱地址不对。请检查有没有“@”和后面的网址。',
    'people.no-name': () => '请写姓名，1 到 50 个字，不要写数字和符号。',
    'people.too-young': () => '未满 14 周岁的，请由家长（监护人）登录办理。',
    'people.too-many-tries': (facts: RefusalFacts) => `试的次数太多了，请过 ${facts.minutes} 分钟再来，或换一种登录方式。`,
    'people.code-not-sent': () => '验证码没有发出去，不是您的问题。请过一会儿再试，换一种登录方式，或打服务电话。',
    'people.wrong-code': () => '验证码不对或已经过期。请核对，或重新获取一个。',
    'people.wrong-password': () => '登录名或密码不对。连续错 5 次会锁定 15 分钟；也可以用验证码登录。',
    'people.unknown-person': () => '没有找到这个人，可能已经注销。',
    'people.reason-needed': () => '审计查看原始信息须写明理由，本人会看到。',
    'people.not-for-oneself': () => '给自己办事请直接办，不用代办。',
    'people.unknown-acting': () => '没有找到这条代办记录。',
    'people.undone-already': () => '这次代办已经撤销过了。',
    'people.too-late-to-undo': () => '代办超过一小时，不能撤销了；可以在事项里说明情况。',
    'people.contact-taken': () => '这个手机号或邮箱已经用在另一个账号上，原来的没有改动。',
    'people.weak-password': (facts: RefusalFacts) => ({ short: '密码太短：至少 10 位。', long: '密码太长：最多 128 位。', simple: '密码太简单：大小写字母、数字、符号至少三种，或 16 位以上。', login: '密码里不要含有手机号或邮箱。' })[String(facts.why)] ?? '密码不合要求。',
    'people.wrong-current-password': () => '现在的密码不对，没有改动。',
    'people.second-step-first': () => '您有第二重验证（动态码或通行密钥），请先用它登录，再改登录方式。丢了的，请用户管理员核对本人后重设。什么都没有改动。',
    'people.holds-posts': () => '您还担任岗位，请先请用户管理员结束任期，再注销。您的信息没有删除。',
    'people.not-confirmed': () => '没有勾选确认，什么都没有删除。',
    'people.unknown-organisation': () => '没有这个单位，或已经注销。',
    'people.organisation-exists': () => '同一范围内已有同名单位。',
    'people.organisation-has-posts': (facts: RefusalFacts) => `这个单位还有 ${facts.posts} 个岗位在任，请先结束任期。`,
    'people.no-organisation-name': () => '请写单位名称，最多 100 个字。',
    'people.unknown-unit': () => '没有找到这个编码或名称的网格、社区。', 'people.several-units': (f: RefusalFacts) => `还不能确定是哪一个，请填编码。可能是：${f.others}。`,
    'people.unknown-post': () => '没有找到这个岗位任期。',
    'people.post-held-already': () => '这个人在这段时间里已经担任同一岗位。',
    'people.post-needs-place': () => '这个岗位要写明范围（网格或社区）或单位。',
    'people.wrong-term': () => '任期不对：结束日期应在开始日期之后。',
    'people.not-to-oneself': () => '不能给自己任命岗位或停用自己，请由另一位用户管理员办理。',
    'people.contact-needed': () => '请填手机号或邮箱，至少一样，用来登录。',
    'people.wrong-policy': () => '没有这种规定：空闲时间应在 5 到 480 分钟之间，登录保持 1 到 90 天。',
    'people.identity-unchecked': () => '请选怎样核对的本人。没有核对就不能办理，什么都没有改动。',
    'people.nothing-to-correct': () => '请填正确的姓名或手机号，至少一样。',
    'people.unknown-category': () => '请选一个可以改的类别。',
    'people.wrong-retention': (facts: RefusalFacts) => `保存期限要填 ${facts.least} 到 ${facts.most} 个月的整数，没有改动。`,
    'people.source-needed': () => '请写依据，最多 200 个字。',
    'people.retention-in-past': () => '生效日期要写今天以后的一天，不填就马上生效。',
    'people.city-service-unavailable': () => '统一身份认证现在连不上，请用手机验证码登录。',
  },
}
