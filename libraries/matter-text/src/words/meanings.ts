const groups = `
煤气 燃气 天然气 煤气味 瓦斯
电动车 电瓶车 电车 电动自行车 电瓶
垃圾桶 桶站 垃圾站 垃圾房 桶
噪音 噪声 吵 吵死 太吵 扰民 音响 音量 声音 响
漏水 漏雨 渗水 渗漏 滴水 洇 漏
路灯 灯 照明 灯泡 楼灯
井盖 马葫芦 窨井 检查井 窨井盖 井 盖儿 盖子
停水 没水 断水 跑水 自来水 水管
违停 乱停 停满 停车 堵 堵死 双排
垃圾 废料 装修垃圾 床垫 渣土 建筑垃圾
保洁 打扫 清扫 扫地 卫生 脏 清理 扫
油烟 烟味 烟道 排烟 排烟口 烤鱼 烤鱼店 烟
广场舞 跳舞 舞蹈 舞队
酒吧 低音炮 bass 低音
装修 电锤 电钻 施工
工地 混凝土 施工 塔吊 夜间施工
树 大树 杨树 槐树 树枝 柳树 树木
刷脸 门禁 人脸 刷脸机 门卡
涨价 月租 收费 停车费 涨
污水 粪水 脏水 化粪池 污水井 冒
臭 异味 味儿 臭味 味 熏 气味
充电 拉线 飞线 电线 插线板 拖线板 插座
消防通道 救援通道 消防车道 消防车 登高面
电梯 轿厢 梯子 货梯 客梯
困 被困 困人 困住
老鼠 耗子 鼠
幼儿园 放学 接孩子 接送
断线 电线 火花 火星 线头
楼顶 屋顶 屋面 顶层
孩子 娃 娃儿 小孩 宝宝
床垫 床垫子 沙发
`.trim().split('\n').map(line => line.split(' '));

const none: readonly string[] = [];
const leaders = new Map<string, string[]>();
for (const group of groups) {
  for (const word of group) {
    const led = leaders.get(word);
    if (led) led.push(`=${group[0]}`); else leaders.set(word, [`=${group[0]}`]);
  }
}

/** The names of the groups of like meaning that a word belongs to. */
export function meaningsOf(word: string): readonly string[] {
  return leaders.get(word) ?? none;
}
