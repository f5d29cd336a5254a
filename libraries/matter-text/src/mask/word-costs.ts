import { readFileSync } from 'node:fs'
import { beginningOf, firstHan, isHanCode, kindIn, lastHan, longerIn, longestWord, WordTable } from './word-table.ts'

/**
 * How likely a stretch of Chinese is as ordinary words: natural logarithms of word frequencies,
 * joined along the best way to cut the text.
 */

const total = Math.log(5.82e7)
const unknownCharacter = 1 - total

// The class of a word in the table is the number before its line and one more; these are the logarithms by class.
const logarithms = Float64Array.from({ length: 32 }, (_, kind) => (kind === 0 ? -Infinity : (kind - 1) / 2 - total))
const table = new WordTable()
for (const line of readFileSync(new URL('../../lexicon/names/words.txt', import.meta.url), 'utf8').split('\n')) {
  const kind = Number.parseInt(line, 10) + 1
  for (let start = line.indexOf(' ') + 1; start > 0;) {
    const gap = line.indexOf(' ', start)
    table.add(line, start, gap < 0 ? line.length : gap, kind)
    start = gap + 1
  }
}

/** Everyday words of neighbourhoods that the general list lacks or has as rare. */
const neighbourhood = new Set('来看 来问 双语 双语班 金桂 银桂 丹桂 文竹 石竹 苏铁 龙柏 金橘 金银花 金银木 金钟花 白蜡 白皮松 黄杨 黄栌 云杉 龙爪槐 常春藤 万年青 康乃馨 凌霄花 石楠 莫得 没得 店里忙 瘫在 瘫在床 瘫痪 卧床 躺在 坐在 那幢 那间 那座 那批 那份 那家 那套 那口 那张 那车 那件 左梯 右梯 左侧 右侧 左边 右边 左手 查清 查清楚 查实 查验 火大 火气 火候 干脆 干净 干燥 干活 年审 年检 年底 年初 年纪 年货 桂花 桂花树 罗汉松 广玉兰 柏树 来站 来站里 钱照付 照付 周几 周边 周围 周日 周末 周六 周一 周五 平台 平整 平安 管事 管管 管好 石凳 石阶 石板 石桌 水渠 水井 水桶 水壶 水平 水沟 水渍 白费 白交 白等 白跑 黄泥 黄狗 黄昏 蓝色 蓝牙 蓝天 江边 江堤 江面 池子 池水 沙坑 沙子 沙发 沙袋 米粉 米饭 牛肉 马上 马桶 马达 熊孩子 龙头 毛毯 毛巾 毛线 花草 花架 花瓣 花钱 花粉 柴油 柴火 柴禾 房顶 房梁 房号 应付 应聘 应声 强光 强制 强拆 强电 弱电 封闭 封死 封堵 封条 封顶 童声 童鞋 宫灯 简单 简易 简直 冷天 冷清 冷库 乐队 乐曲 常规 常开 常去 常用 通车 通电 通水 通气 通宵 通畅 和解 和善 和睦 成人 成功 成套 成群 从小 从前 于心 车位 车流 车尾 车轮 车胎 党课 申请 申报 申领 申诉 卜算 古井 古街 古桥 时好时坏 时断时续 终点 终日 权威 能人 能耐 双休 双层 双胞胎 双开门 单元门 单杠 单车 单身 关怀 关照 关停 辛勤 满溢 满员 满分 满月 钟点 钟声 钟头 鲁莽 甘蔗 甘薯 项目 祝寿 幸灾乐祸 盛饭 盛水 欧式 温水 温泉 温室 尚未 尚可 计时 计算 计较 明火 明亮 明码 明摆着 庄稼 景区 经常 经过 经理 经费 别墅 别处 别扭 支路 支摊 全程 全天候 全白 全黑 甲醛 甲方 巫婆 巴不得 牧羊犬 曲子 曲奇 广玉兰 阳光 阳历 阴沟 步道 步子 都会 都没 都想 向来 向左 向右 相机 相框 连片 连廊 连夜 连排 连锁 麻烦事 麻袋 麻花 鲜艳 鲜血 鲜货 易拉罐 易燃 宰客 容量 容易 容器 宽敞 宽带 仇人 束手无策 党群 充满 充足 充气 芮城 储水 柯基犬 松动 松土 松手 松脱 段落 富余 富裕 巨响 巨大 巨款 隆重 师资 关口 红色 红包 红薯 权当 游乐场 游园 游戏 竺竹 竹竿 竹椅 竹林 竹席 后巷 后院 后墙 后台 空巷 空调外机 黄河 长江 晾衣绳 晾衣杆 晾衣架 那截 那段 那根 那棵 那台 那辆 那堆 那条 那片 那排 那扇 那块 那盏 那位 那些 扶手 满族 回族 汉族 苗族 壮族 藏族 白族 傣族 彝族 侗族 瑶族 黎族 畲族 女儿墙 墙外头 墙里头 屋外头 拉圾 垃级 开锁 通下水 那天 那次 那回 那晚 那年 那时 那里 那边 那头 那栋 付钱 付款 付费 封箱 封路 白墙 红章 公章 红字 白字 黄牌 红灯 白线 白漆 满墙 满屋 满院 满楼道 全科大夫 空巢 空巢老人 杨絮 柳絮 杨树 柳树 松树 柏树 柳枝 柳条 池塘 来电 来访 来信 左转 右转 那户 那家 这户 东门外 西门外 南门外 北门外 师傅 商量 印子 占线 师傅 衣柜 阳台 物业 业主 电梯 楼道 单元 小区 社区 早高峰 晚高峰 高峰期 高峰 平房 门禁 道闸 电瓶车 电动车 充电桩 桶站 停车位 车位 居委会 业委会 网格员 垃圾桶 广场舞 底商 便道 管家 监控 快递柜 充电 房东 群租 装修 保安 保洁 车棚 飞线 微信 扫码 投诉 来电人 麻烦 急死 井盖 井圈 窨井 井口 金毛 柯基 双泉 都是 都行 都可以 都能 堵门 银行卡 银行 储蓄卡 身份证 辛苦 辛苦了 麻烦 常住 暂住 居住 现住 经办 高层 通话 明早 明晚 祝好 多谢 费心 拜托 房屋 支持 关键 关闭 解决 管用 厉害 应当 终于 方便时 家住 车牌 时间 房号 卡号 车号 单号 房本 房间号 室号 时段 成员 户号 车牌号 票号 金额 和平里 向阳 高空 安全 安全性 时常 常年 常常 于是 于今 何时 何况 路过 路灯 路边 路面 路口 路牌 马路 方便 方向 方案 方面 方法 高层 高压 高温 高峰时段 白天 白色 白线 黄线 黄色 黄土 黄灯 金额 金毛 花坛 花盆 花园 水管 水表 水泵 水压 水箱 水费 水电 水泥 水龙头 石头 石材 石墩 石子 江水 严重 严禁 严格 温度 温馨 平时 平台 平米 平安 平整 平稳 乐意 乐器 明显 明确 明天 明年 明明 明火 成天 成堆 成片 成本 全部 全家 全楼 全体 全天 全是 单车 单号 单位 单行 单独 单据 时间 时候 时段 时不时 时长 任何 任意 计划 计费 应该 应急 应当 包括 包间 双方 双排 双向 双职工 管理 管道 管线 管子 解决 解释 充值 连续 连着 连接 关门 关灯 关闭 关系 关于 通道 通知 通行 通风 通过 开门 开关 开放 别的 别人 别让 盖子 盖板 盖好 步行 步梯 和气 和解 和稀泥 从来 从早 相关 相邻 相信 相当 公共 公示 公厕 公交 公园 公告 公平 门口 门卫 门牌 门铃 门面 门厅 门窗 门诊 车辆 车道 车库 车牌 车主 车子 车速 房子 房屋 房产 房本 房租 房间 东门 南门 西门 北门 东边 南边 西边 北边 南侧 北侧 西侧 东侧 能否 能不能 能够 后面 后门 后来 后果 查看 查询 查处 查一下 查明 钱款 钱包 强行 强烈 强制 毛病 毛绒 毛坯 孔洞 施工 施工队 施工方 安装 安静 安排 安抚 曲线 曲折 常见 常客 家里 家长 家庭 家具 家属 家属院 老旧 老人 老年 老伴 老是 有人 有的 有关 有时 国家 国道 国庆 国庆节 文明 文化 文件 文体 文具 游泳 游客 游乐 幸好 幸亏 幸福 舒服 舒适 盛夏 冷风 冷气 冷水 冬天 冬季 夏天 夏季 秋天 秋季 祝福 祝愿 诸位 诸多 谢谢 感谢 谢过 万一 万分 万家 宁愿 宁可 宁静 牛奶 费用 费劲 费力 项目 项链 段子 段时间 贝壳 党员 党支部 党群 党委 尤其 尤为 柏油 柏油路 雷雨 雷声 雷电 童车 童装 景观 景色 景区 支付 支架 支持 支撑 支取 丁字 丁字路口 古树 古建 危险 危害 危房 席位 麻将 麻木 麻袋 暴雨 暴躁 暴露 巴士 巴掌 储物 储存 储藏室 终于 终身 满地 满了 满意 满是 满楼 红灯 红绿灯 红线 红色 红外 空调 空地 空气 空置 空间 空房 空转 荣誉 权利 权属 权益 利用 利息 利益 广场 广告 广播 居住 居民 居民楼 居家 生活 生意 生锈 生病 由于 由谁 由物业 向上 向下 向您 向社区 向物业 来回 来人 来往 来源 战友 线路 线缆 线杆 线头 过道 过路 过节 过期 过来 过去 农贸 农贸市场 农民工 农家'.split(' '))
for (const word of neighbourhood) table.add(word, 0, word.length, 17)

/** True for a word of everyday neighbourhood talk, which no surroundings make a name. */
export function isEveryday(word: string): boolean {
  return neighbourhood.has(word)
}

/** Logarithm of the likelihood of one word; undefined where it is no known word. */
export function wordLogarithm(word: string): number | undefined {
  const kind = table.kindOf(word)
  return kind === 0 ? undefined : logarithms[kind]
}

const single = Float64Array.from({ length: lastHan - firstHan + 1 }, (_, at) => {
  const kind = table.kindOfCharacter(firstHan + at)
  return kind === 0 ? unknownCharacter : logarithms[kind]!
})

/** For every position the likelihood of the best cut of all before it and of all from it on. */
export interface Cuts {
  upTo: Float64Array
  from: Float64Array
  /** The sizes of the words that end and begin at each position of these cuts. */
  sizeUpTo: Uint8Array
  sizeFrom: Uint8Array
}

// Room for the words of one text, used again for the next: the logarithms of those of one to four characters that
// begin at each position, and how long the longest is.
let words = new Float64Array(512 * longestWord)
let longest = new Uint8Array(512)

/** The best cuts of a text into ordinary words, from both ends. */
export function cutsOf(text: string): Cuts {
  const length = text.length
  if (longest.length < length) {
    words = new Float64Array(2 * length * longestWord)
    longest = new Uint8Array(2 * length)
  }
  const upTo = new Float64Array(length + 1).fill(-Infinity)
  const from = new Float64Array(length + 1).fill(-Infinity)
  const sizeUpTo = new Uint8Array(length + 1)
  const sizeFrom = new Uint8Array(length + 1)
  upTo[0] = 0
  for (let start = 0; start < length; start++) {
    const isHan = weighWordsAt(text, start)
    const sum = upTo[start]!
    for (let size = 1; size <= longest[start]!; size++) {
      const through = sum + words[start * longestWord + size - 1]!
      if (through > upTo[start + size]!) { upTo[start + size] = through; sizeUpTo[start + size] = isHan ? size : 0 }
    }
  }
  from[length] = 0
  for (let start = length - 1; start >= 0; start--) {
    const isHan = isHanCode(text.charCodeAt(start))
    for (let size = 1; size <= longest[start]!; size++) {
      const through = from[start + size]! + words[start * longestWord + size - 1]!
      if (through > from[start]!) { from[start] = through; sizeFrom[start] = isHan ? size : 0 }
    }
  }
  return { upTo, from, sizeUpTo, sizeFrom }
}

/** Looks up the words that begin at a position; true where it has a Chinese character. */
function weighWordsAt(text: string, start: number): boolean {
  const code = text.charCodeAt(start)
  const slot = start * longestWord
  longest[start] = 1
  if (!isHanCode(code)) {
    words[slot] = 0
    return false
  }
  words[slot] = single[code - firstHan]!
  let beginning = beginningOf(code)
  for (let size = 2; size <= longestWord; size++) {
    // Behind the end this is no number, and no Chinese character.
    const next = text.charCodeAt(start + size - 1)
    if (!isHanCode(next)) break
    const step = table.step(beginning, next)
    if (step === 0) break
    words[slot + size - 1] = logarithms[kindIn(step)]!
    longest[start] = size
    beginning = longerIn(step)
  }
  return true
}
