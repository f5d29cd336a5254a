import { pages } from './pages-zh.ts'
import { refusals } from './refusals-zh.ts'

export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'public-notices.read-desk': '查看公示工作台', 'public-notices.post': '发布一般公示', 'public-notices.place-on-board': '上传公告栏照片', 'public-notices.extend': '延长公示',
    'public-notices.withdraw': '撤下公示', 'public-notices.object': '对公示提出异议', 'public-notices.object-for-someone': '代人登记异议', 'public-notices.see-objections': '查看异议内容',
    'public-notices.answer-objection': '答复异议', 'public-notices.published': '发布了公示', 'public-notices.extended': '延长了公示', 'public-notices.withdrawn': '撤下了公示',
    'public-notices.placed-on-board': '上传了公告栏照片', 'public-notices.objected': '有人对公示提出异议', 'public-notices.objection-answered': '答复了异议',
    'public-notices.personal-parts-erased': '公示结束，删去个人信息部分', 'public-notices.objection-taken-back': '撤回了异议', 'public-notices.taken-off-board': '删去了公告栏照片', 'public-notices.end-moved': '按节假日安排重算了公示的截止日',
  } as Record<string, string>,
  refusals,
  pages,
  told: {
    objected: { title: '有一条公示异议待答复', body: '请查看内容，按时答复并说明理由。' },
    answered: { title: '您的公示异议已有答复', body: '请查看答复和理由。' },
  },
}
