import { pages } from './pages-zh.ts'
import { refusals } from './refusals-zh.ts'

export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'deliberation.read-covenants-desk': '查看公约工作台', 'deliberation.prepare-covenant': '征集、起草公约', 'deliberation.suggest-for-covenant': '为公约提建议', 'deliberation.review-covenant': '审核公约', 'deliberation.conclude-covenant': '公约表决、备案、公布', 'deliberation.sign-covenant': '签署公约', 'deliberation.enter-covenant-signature': '录入纸质签署',
    'deliberation.covenant-to-review': '有公约待审核', 'deliberation.covenant-reviewed': '公约审核有了结论',
    'deliberation.covenant-begun': '开始征集公约', 'deliberation.covenant-suggested': '有人为公约提了建议', 'deliberation.covenant-suggestion-hidden': '隐去了一条公约建议', 'deliberation.covenant-drafting': '开始起草公约', 'deliberation.covenant-sent-to-review': '公约送审核',
    'deliberation.covenant-clause-reasoned': '法务说明了条款可以保留的理由', 'deliberation.covenant-agreed': '公约审核通过', 'deliberation.covenant-objected': '公约审核提出意见', 'deliberation.covenant-put-to-vote': '公约交付表决', 'deliberation.covenant-adopted': '公约表决通过', 'deliberation.covenant-not-adopted': '公约表决没有通过',
    'deliberation.covenant-filed': '公约已备案', 'deliberation.covenant-published': '公约已公布', 'deliberation.covenant-stopped': '公约停止制定', 'deliberation.covenant-signed': '有一户签署了公约', 'deliberation.covenant-signing-asked': '有人申请签署公约', 'deliberation.covenant-signing-declined': '没有核实签署申请', 'deliberation.covenant-signature-withdrawn': '撤回了一户的签署', 'deliberation.covenant-replaced': '公约被新公约代替',
    'deliberation.covenant-signing-answered': '签署申请有了回复',
  } as Record<string, string>,
  refusals,
  told: {
    toReview: { title: '有一份公约待审核', body: '请对照法律逐条审核，通过或提出意见。' },
    agreed: { title: '公约审核通过', body: '可以交付表决。' },
    wishSigned: { title: '已为您住的这一户签署公约', body: '社区核实您住在这里，这一户的签署已经计入。' },
    wishBefore: { title: '您住的这一户已经签过公约', body: '一户签一次，同住的人已经签了，不用再签。' },
    wishDeclined: { title: '没能核实您的公约签署', body: '社区没能核实您住在这里。可以带上租房合同等到社区签纸质公约，或者再申请一次。' },
    wishNoDoor: { title: '公约签署的门牌不对', body: '没有您写的门牌。请核对后再申请一次。' },
    objected: { title: '公约审核提出了意见', body: '请逐条查看，修改后再送审核。' },
  },
  pages,
}
