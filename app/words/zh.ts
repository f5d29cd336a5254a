import type { RefusalSentences } from '#platform/room'

const wait = (seconds: unknown) => (Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)} 分钟` : `${seconds} 秒`)

/** Sentences of the site itself, in Chinese. */
export const zh = {
  sorry: '对不起,出错了',
  sorryText: '这是系统的问题,不是您的问题。已经提交成功的内容没有丢失。请稍后再试;仍然不行时,请把下面的编号告诉工作人员。',
  requestId: '编号',
  missing: '没有找到这一页',
  missingText: '网址可能写错了,或者内容已经撤下,或者您没有查看它的权限。',
  refused: '这一步没有完成',
  signIn: '请先登录',
  goBack: '返回上一页',
  goHome: '回到首页',
  goSignIn: '去登录',
  refusals: {
    'site.foreign-form': () => '这次提交不是从本站的页面发出的,已经拦下,什么也没有改动。请打开本站页面重新操作。',
    'site.too-many': (facts) => `操作太频繁了。已经提交成功的内容没有受影响,请等 ${wait(facts.seconds)}再试。`,
    'site.broken-text': (facts) => `${facts.field ? `“${facts.field}”一栏` : '提交的内容'}里有无法识别的文字(不是 UTF-8 编码),什么也没有保存。请删去乱码后重新提交。`,
    'site.too-large': (facts) => `提交的内容太大,超过 ${Math.round(Number(facts.limit) / 1024 / 1024)} MB,什么也没有保存。请减少文字或照片后重新提交。`,
    'site.not-a-form': () => '提交的内容不是表单,什么也没有保存。请从本站页面重新提交。',
    'people.sign-in-needed': () => '这一步需要先登录。',
    'people.not-permitted': () => '您的岗位没有这项权限,什么也没有改动。需要时请联系用户管理员,或查看“岗位权限”一页。',
  } as RefusalSentences,
}
