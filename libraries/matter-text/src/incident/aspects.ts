import { patternSet } from '../words/pattern-set.ts';

// What exactly is the matter with a thing: two reports about one lift, of which one is
// about people shut in and the other about a crack in the threshold, are two incidents.
const aspects = `
noise-dance: 广场舞|跳舞|舞队|舞曲|跳操|最炫
noise-bar: 酒吧(?!隔壁|旁边|对面|楼上|边上)|低音炮|bass|live|ktv|夜店|醉汉
noise-works: 装修|电锤|电钻|砸墙|冲击钻
noise-steps: 跑跳|小孩跑|脚步|拍球|拖椅|弹珠|蹦跳|跺脚|高跟鞋|从东屋|跑来跑去
noise-loading: 卸货|装卸|铁笼|倒车|酒瓶
noise-hawker: 叫卖|吆喝|收废品|回收旧
noise-machine: 外机|水泵|泵房|风机|鼓风|锅炉房|变压器|冷却塔|嗡
noise-dog: 狗叫|犬吠
noise-games: 麻将|下棋|棋摊|陀螺|鞭子
noise-music: 萨克斯|钢琴|练琴|唢呐|二胡|架子鼓|打鼓|敲鼓|提琴|唱戏|唱歌
noise-school: 早操|广播|课间|做操|上课铃
noise-traffic: 炸街|摩托|轰油门|鸣笛|按喇叭
site: 工地|混凝土|塔吊|打桩|浇筑|通宵施工|夜间施工
lift-trapped: 困人|被困|困着|困住|困在|卡在|卡住|关在里|孕妇|救人|快救
lift-down: 停运|趴窝|又停|老坏|老是坏|坏了|三天两头|频停|停得|维修中|停了|不动了
lift-level: 平层|高出|绊
lift-button: 按钮|按键|按不动|楼层键
lift-signal: 信号|五方对讲
lift-light: 轿厢灯|轿厢里.{0,6}灯|一会儿亮|照明|小黑屋|厢灯|灯坏|灯管
lift-door: 夹人|地坎|光幕|缝|关门快|门关
lift-shake: 晃动|异响|抖|下坠|往下掉|往下坠|咯噔|一沉
lift-renew: 更新|换新|换电梯|大修|评估|年检|检验标志|到期
lift-add: 加装|加梯
lift-card: 刷卡|梯控|电梯卡
lift-ads: 广告
lift-smell: 尿|臭|异味|骚味|怪味
bin-smell: 臭|异味|味儿|苍蝇|清运|满溢|汤水|汤汁|流一地|熏
bin-sink: 洗手池|洗手
bin-lid: 脚踏|盖子|桶盖
bin-sign: 标识|标牌|混放|指导员
bin-far: 撤桶|投放点|太远|三百多米
bin-locked: 上锁|锁着|定时|锁门
bin-missing: 少了|不见了|就剩|没桶|缺桶
gas-leak: 煤气味|燃气味|漏气|泄漏|泄露|臭鸡蛋|嘶嘶|煤气漏
gas-meter: 燃气表|不走字|读数|气表|表号
gas-hose: 软管|波纹管
gas-flame: 火苗|火小|气压|打不着火
gas-open: 通气|开通|停气
estate-clean: 保洁|没扫|不扫|打扫|楼道.{0,3}脏|楼道卫生|脏得|脏死
estate-guard: 保安|门卫|岗亭|值班
estate-repair: 报修|派工|维修师傅
estate-money: 收费|乱收|发票|收条|收据|价目|涨
estate-heat: 暖气|供暖|供热|室温|不热
estate-left: 撤场|撤走|移交|交接|新物业|老物业
estate-phone: 没人接|占线|客服电话|打不通
park-school: 幼儿园|放学|接孩子|接送|学校门口
park-truck: 货车|卸菜|厢式|大巴
park-dead: 僵尸|三年没动|落满灰|胎全瘪|长期不动
park-ambulance: 救护车
park-hail: 网约车|候客|出租车
park-blind: 盲道
park-lawn: 草坪|草地上
park-idle: 热车|不熄火|尾气
leak-roof: 屋顶|楼顶|顶层|顶上|屋面|房顶|顶棚漏
leak-cellar: 地下室|地下储藏|地库|地下车库
leak-heating: 暖气|试水
leak-above: 楼上|邻居家漏|卫生间|厕所
leak-pipe: 下水管|立管|铸铁|水管|管道
leak-wall: 外墙|墙根|窗框|窗台
water-burst: 爆|跑水|停水|没水|冒水|往外冒|淹|成河
water-weak: 水压|水小|水流像|高层.{0,4}水
water-dirty: 发黄|浑|水质|铁锈|漂白|有味|白花花
water-notice: 停水通知|通知.{0,6}停水|没通知
water-fee: 水费|水表
water-tank: 水箱|清洗
lamp-dark: 不亮|全灭|灭了|没灯|一抹黑|漆黑|不凉|无照明|都黑|灯坏|灯.{0,3}黑|瞎
lamp-bright: 太亮|刺眼|睡不着
lamp-loose: 灯罩|悬挂|灯杆歪|挂着
lamp-day: 白天.{0,6}[亮开]|大白天|不关灯|长明灯|天亮了还|太阳出来了还|早上不关
lamp-flicker: 忽闪|闪
cover-gone: 缺个井盖|少个?井?盖|没了|丢了|无盖|缺井盖|缺失|不见了|没盖|掀跑|敞着
cover-loose: 盖反|反了|凸|一压就响|松了|咣当|松动|翘
cover-low: 沉|低一|陷|高出
cover-broken: 缺了?.{0,2}角|豁|裂|碎了|破了
dog-leash: 拴绳|牵绳|不拴|扑
dog-dirt: 狗屎|狗粪|粪|撒尿|狗尿
dog-bite: 咬
dog-stray: 流浪|野狗|没主
fee-raise: 涨|六百|新价|原价|翻倍|一百五|150|600
fee-wrong: 多扣|重复|扣了|扣款|误扣|收了.{0,4}次
fee-deposit: 押金|退租
fee-visitor: 访客|免费时长|十五分钟
fee-slip: 小票|不给票
charge-wire: 飞线|拉线|垂下|甩|吊着|插座|私拉|电线|费线|插线板|拖线板
charge-upstairs: 上楼|进楼|推进|推电动车|扛|坐电梯|乘电梯
charge-fire: 着火|燃烧|冒烟|自燃
power-line: 断线|断了|火花|火星|断落|线头
power-trip: 跳闸|增容|晚高峰
power-card: 电卡|购电|充不
power-box: 箱门|配电箱|变压器箱|变电箱
power-out: 停电|没电|断电
smoke-food: 烤鱼|餐馆|饭店|饭馆|烧烤|炸鸡|火锅|烤串|油烟
smoke-clean: 干洗|汽油味|溶剂|油漆|化学
smoke-burn: 烧塑料|焦味|烧
fire-lane: 黄线|停满|违停|登高|车堵|消防车进|停车
fire-exit: 堆满|链子|上锁|锁着|推不开|货架
gate-dead: 失灵|坏|没反应|黑屏|常开|敞着|谁都能
gate-barrier: 道闸|抬杆|车牌
gate-privacy: 不愿意|录脸|人脸信息|隐私
gate-card: 补办|办卡|五十块
gate-face: 刷脸|人脸|认不出|识别不
gate-phone: 对讲|听筒|门铃|呼叫
facade-fall: 掉砖|掉墙皮|(?:砖|墙皮|面砖|瓷砖|外墙|墙体|玻璃)[^，。]{0,6}(?:掉下|脱落|坠|往下|砸|悬)|砸到
facade-look: 颜色|掉色|褪色|刷花|补丁|难看|花里胡哨|色差
facade-seep: 外墙[^，。]{0,6}(?:渗|漏)|渗水
facade-advert: 广告|小广告|喷漆
box-fire: 着火|烧着|火苗|冒烟|烧黑|打火
box-lock: 没锁|没装锁|配.{0,2}锁|上锁|箱门|拉闸
eat-soup: 倒汤|泔水|剩汤|倒油|油水
eat-dung: 粪|化粪池|大便
eat-smoke: 油烟|排烟|呛
bill-raise: 涨|调价|新价|提价
bill-invoice: 发票|收据|票据
bill-double: 重复|多扣|多收|两次|两遍
species-camphor: 樟树?|香樟
species-osmanthus: 桂树|桂花(?![苑园路里巷庄城])
species-banyan: 榕树|老榕
species-poplar: 杨树|白杨|毛白杨
species-willow: 柳树|垂柳
species-plane: 梧桐(?![苑园路里巷庄城])|悬铃木
species-pine: 松树|雪松|罗汉松|柏树
species-ginkgo: 银杏(?![苑园路里巷庄城])
species-locust: 槐树|洋槐|国槐
species-fruit: 芒果树|柿子?树|枣树|枇杷|石榴树
species-magnolia: 玉兰树|广玉兰
species-box: 冬青|灌木|绿篱|黄杨
tree-fallen: 倒了|倒伏|刮倒|连根|砸车|砸住|压住
tree-branch: 枝|修剪|挡住窗
tree-fluff: 絮
tree-bugs: 虫|打药
tree-dead: 枯|死
heat-cold: 不热|冰凉|室温|不暖和
heat-leak: 暖气.{0,6}漏|漏.{0,4}暖气|跑水
heat-noise: 暖气.{0,8}响|水流声|咕噜
heat-fee: 供暖费|取暖费|采暖费|供热费|报停
hall-pile: 楼道.{0,10}(?:堆|杂物|纸箱|鞋柜)|堆.{0,8}楼道
hall-paint: 粉刷|刷墙|墙皮
door-lock: 锁|关不上|闭门器|铁门
door-light: 楼道灯|楼梯灯|声控灯|灯
door-glass: 玻璃
door-wall: 粉刷|墙面|小广告|掉灰
sofa: 沙发|床垫|旧家具|衣柜
scrap: 捡废品|翻桶|纸壳
waste-works: 装修垃圾|装修袋|渣土|建筑垃圾
`.trim().split('\n').map(line => {
  const gap = line.indexOf(': ');
  const name = line.slice(0, gap);
  return { name, thing: name.split('-')[0]!, pattern: line.slice(gap + 2) };
});

const aspectsIn = patternSet(aspects.map(({ pattern }) => pattern));
const things = new Map(aspects.map(({ name, thing }) => [name, thing]));

/** The aspects that a request names, and those that its title names already. */
export function aspectsOf(title: string, text: string): { all: ReadonlySet<string>; title: ReadonlySet<string> } {
  const inTitle = aspectsIn(title);
  const all = [...new Set([...inTitle, ...aspectsIn(text)])].sort((a, b) => a - b);
  const named = (found: readonly number[]) => new Set(found.map(at => aspects[at]!.name));
  return { all: named(all), title: named(inTitle) };
}

/** The kind of thing that an aspect is about: a lift for `lift-light`. */
export function thingOf(aspect: string): string {
  return things.get(aspect)!;
}
