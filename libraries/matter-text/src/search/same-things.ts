// Names of one and the same thing; written for this library from everyday use (CC0).
const groups = `
电梯 升降梯 升降机 直梯 轿厢
井盖 窨井盖 马葫芦 阴井盖
煤气 燃气 天然气 瓦斯
电动车 电瓶车 电动自行车 电单车 电驴
噪音 噪声
垃圾桶 垃圾箱 果皮箱
漏水 渗水 渗漏
业委会 业主委员会
居委会 居民委员会
物业 物管
老鼠 耗子
公厕 公共厕所 公共卫生间
自行车 单车 脚踏车
停车位 车位 泊位
楼顶 屋顶 房顶
暖气 供暖 供热
楼道 楼梯间 过道
烧烤 烤串 烤肉
广场舞 坝坝舞
飞线 私拉电线
消防栓 消火栓
道闸 抬杆
监控 摄像头 探头
停电 断电
停水 断水
幼儿园 托儿所
救护车 急救车
路灯 街灯
`.trim().split('\n').map(line => line.split(' '));

const others = new Map(groups.flatMap(group => group.map(name => [name, group.filter(other => other !== name)] as const)));

/** Other names of the thing that a query names; none where it names none. */
export function otherNamesOf(query: string): readonly string[] {
  return others.get(query) ?? [];
}
