import type { RefusalSentences } from '#platform/room'
import { zhOpen } from './zh-open.ts'
import { zhOpen311 } from './zh-open311.ts'
import { zhReplay } from './zh-replay.ts'

/** The words of the room, in Chinese. */
export const zh = {
  replay: zhReplay,
  open: zhOpen,
  open311: zhOpen311,
  refusals: {
    'open-data.columns-missing': (facts) => `文件里没有这些列：${facts.columns}。第一行须是列名，什么也没有写入。`,
    'open-data.file-missing': (facts) => `读不了文件 ${facts.file}（${facts.reason}）。请核对路径。`,
    'open-data.time-zone-unknown': (facts) => `没有叫 ${facts.timezone} 的时区。请写成 Asia/Shanghai、America/Los_Angeles 这样的名称。`,
    'open-data.no-unit-id': (facts) => `边界文件的 ${facts.features} 个图形都没有属性“${facts.property}”。请核对 --unit-id，什么也没有写入。`,
    'open-data.code-held': (facts) => `编码 ${facts.code} 在这里已经是“${facts.name}”，不能改作导入的网格。请换一个属性作编码，或导入另一个数据库，什么也没有写入。`,
    'open-data.key-name': (facts) => `请写明密钥给哪个系统用，最多 ${facts.most} 个字。`,
    'open-data.unknown-organisation': () => '没有这个单位，或者它已经注销。请重新选择。',
    'open-data.unknown-key': () => '没有这个密钥，或者它已经停用。',
    'open-data.bad-filter': (facts) => `筛选条件“${facts.field}”无法识别，没有给出任何数据。`,
  } as RefusalSentences,
}
