type Note = (count: number, done: boolean) => string

/** Words of the list that leads a new place to its first matter, in Chinese. */
export const zhFirstSteps = {
  title: '开始使用前要做的事', lead: (done: number, all: number) => `做完 ${done} 项，共 ${all} 项。请从上往下做；做好的会自己打勾，全部做好后这张表就不再出现。`,
  step: '事项', state: '情况', note: '说明', done: '已做好', open: '还没做好',
  steps: { units: '导入社区、网格', organisations: '登记单位', duties: '写明谁负责什么', posts: '安排岗位', categories: '核对诉求类别', holidays: '放假安排', plates: '发放门牌码' },
  notes: {
    units: (count, done) => (done ? `已有 ${count} 个地方。` : '用表格导入：编码、名称、级别、上级编码；有边界的再导入 GeoJSON。'),
    organisations: (count, done) => (done ? `已登记 ${count} 个单位。` : '街道、社区居委会、部门、物业公司，各登记一次。'),
    duties: (count, done) => (done ? '每类诉求在每个地方都有一家负责。' : count > 0 ? `还有 ${count} 个地方有诉求派不出去。` : '有了地方、单位和类别，才能写明谁负责什么。'),
    posts: (count, done) => (done ? `派单员和承办人员共 ${count} 人。` : '至少要有一位派单员，和一位承办人员（单位经办人或社区工作者）。'),
    categories: (count, done) => (!done ? '还没有诉求类别，居民现在提不了诉求。' : count > 0 ? `可以用了。有 ${count} 个还是默认的，请核对时限和公开方式。` : '都已由本地核定。'),
    holidays: (count, done) => (done ? '今年的休息日已经有了。' : `缺 ${count} 年的放假安排，按工作日计算的期限算不出来。`),
    plates: (_count, done) => (done ? '居民扫码就能报事。' : '打印二维码贴在楼门口，居民扫码就能报事，地点自动填好。'),
  } as Record<'units' | 'organisations' | 'duties' | 'posts' | 'categories' | 'holidays' | 'plates', Note>,
}
