import type { ReasonCode } from '../replay/rules/request-row.ts'

/** What the replay command says, in Chinese. */
export const zhReplay = {
  usage: '用法：npm run replay -- --units 边界.geojson --unit-id 编码属性 --requests 诉求.csv --label 归属列 --timezone 时区 [--json]',
  missing: (names: string) => `缺少参数：${names}`,
  unknown: (name: string) => `不认识的参数：${name}`,
  badUnits: (file: string, why: string) => `读不了边界文件 ${file}：${why}`,
  feature: (feature: string, property: string, reason: string, refused: number) => `边界文件的第 ${feature} 个图形，${property}：${reason}${refused > 1 ? `共 ${refused} 个图形有问题，` : ''}什么也没有写入。`,
  waiting: '另一次导入正在进行，等它结束后再开始。',
  steps: { reading: '读文件', preparing: '准备地方、网格、单位和类别', 'taking-over': '接收诉求' },
  progress: (done: number, all: number, perSecond: number) => `已处理 ${done} / ${all} 行，每秒 ${perSecond} 行`,
  brokenOff: '已中断。已经写入的都保留着，再运行一次会接着做。',
  report: {
    units: '边界文件里的网格', rows: '读到的行', accepted: '已入库', refused: '未接收', repeated: '文件内重复', closed: '按记录时间办结', closingsRefused: '办结记录未采用（诉求保持未办结）', shortened: '文字太长，截短后入库', located: '有坐标', routed: '按位置归到一个网格', labelled: '有坐标且城市自己标了归属',
    agreed: '与城市标注一致', another: '归到另一个网格', ambiguous: '落在两个以上网格', outside: '不在任何网格', rowsPerSecond: '每秒行数', peakMemoryMB: '内存峰值（MB）',
  },
  share: (percent: string) => `占 ${percent}`,
  disagreements: '与城市标注不一致的', inUnits: (units: string) => (units === '' ? '不在任何网格' : `在 ${units}`), labelled: (label: string) => `标注 ${label}`,
  joined: '编码相同、合成一个网格的图形', joinedUnit: (code: string, features: string) => `${code}：第 ${features} 个图形`,
  leftOut: '没有接收的图形', leftOutFeature: (feature: number, property: string, reason: 'id-missing' | 'id-no-text') => `第 ${feature} 个图形：${reason === 'id-missing' ? `没有属性“${property}”` : `属性“${property}”不是文字或数字`}`,
  shortenings: '截短的文字', shortening: { type: (characters: number) => `类别名称有 ${characters} 个字`, address: (characters: number) => `地址有 ${characters} 个字` },
  refusals: '没有接收的', what: { request: '整行', closing: '办结记录' }, row: (row: number) => `第 ${row} 行`,
  imported: '导入的办结没有经提出人确认，不计入任何比率。',
  reasons: {
    'broken-row': '表格在这里断开（引号没有配对），后面的行读不了', 'broken-text': '有无法识别的文字', 'wrong-number-of-cells': '列数与表头不同', 'id-missing': '没有编号', 'id-too-long': '编号太长', 'id-used-for-another': '编号已用于另一件内容不同的诉求',
    'date-missing': '没有提出时间', 'date-unreadable': '时间无法识别或不存在', 'date-in-future': '时间在将来', 'type-missing': '没有类别', 'coordinates-half': '只有经度或只有纬度', 'coordinates-unreadable': '坐标不是数字',
    'coordinates-out-of-range': '坐标超出范围', 'place-missing': '既没有坐标也没有地址', 'closed-before-reported': '办结时间早于提出时间', 'act-refused': '按受理规则不能接收',
  } as Record<ReasonCode, string>,
}
