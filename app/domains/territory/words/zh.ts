import type { RefusalFacts } from '#platform/refusal'
import { sheetSentences } from '#platform/sheet/sentences'
import type { RowReason } from '../rules/unit-rows.ts'
import type { ImportState } from '../tables.ts'

type ReasonFacts = RowReason['facts']
const at = (facts: ReasonFacts) => (facts.x === undefined ? '' : `，在经度 ${facts.x}、纬度 ${facts.y} 附近`)

const splitProblems: Readonly<Record<string, string>> = { 'no-parts': '请至少写一个编码。', 'one-part': '整个拆开至少要拆成两个。只变一个的，请用“撤并”。', 'part-twice': '编码写了两次', 'into-itself': '不能拆成它自己', 'child-twice': '这个下辖选了两次', 'not-beneath': '这个不在它下面', 'child-left': '还没有选归谁', 'nothing-goes': '没有划给它任何下辖或门牌', 'code-held': '这个编码当时还属于别的地方' }

export const zh = {
  places: {
    ended: '以前叫这个名字的地方', title: '找地方', lead: '查您所在的社区和网格归谁管、电话多少。',
    search: '按名称或编码查', searchHint: '例如：学院路、健翔园社区', find: '查找', found: (count: number) => (count === 0 ? '没有找到' : `找到 ${count} 个`),
    foundNone: '换个短一点的名称试试，例如只写“学院路”；也可以从下面一级一级往下找。', more: '只列出前 50 个，请把名称写得再具体些。',
    browse: '一级一级往下找', here: '我在哪儿', hereLead: '填经纬度，告诉您归哪个网格。坐标只用来查这一次，不保存。',
    lng: '经度', lat: '纬度', datum: '坐标从哪儿来', locate: '查归属', noUnits: '这里还没有录入任何地方', noUnitsText: '平台管理员可以在工作台导入行政区划和网格。', roots: '最上一级',
    datums: { WGS84: '手机定位、GPS（WGS-84）', CGCS2000: '天地图、测绘成果（CGCS2000）', GCJ02: '高德、腾讯地图（GCJ-02）', BD09: '百度地图（BD-09）' },
    pointNeeded: '请填经度（-180 到 180）和纬度（-90 到 90），例如 116.3540 和 39.9920。',
    map: '各地范围',
  },
  located: {
    found: (name: string) => `这个位置归 ${name}`, ambiguous: '这个位置同时落在几个网格里', outside: '这个位置不在任何网格里',
    ambiguousText: '系统不替您猜。请选您知道的那一个，或打服务电话，由工作人员确定。', outsideText: '系统不替您猜。下面是最近的几个，也可以打服务电话，由工作人员确定。',
    inside: '在范围内', metres: (metres: number) => (metres < 1000 ? `距离约 ${Math.round(metres)} 米` : `距离约 ${(metres / 1000).toFixed(1)} 公里`), containing: '它在这些地方的范围内', none: '附近没有画过范围的地方。',
    why: {
      ONE_DEDICATED_GRID: '这里是专属网格，专属网格优先于下面的基础网格。', ONE_BASIC_GRID: '这里只有一个基础网格。', ONE_AREA_OF_THE_LEVEL: '这一级只有一个地方包含它。', SEVERAL_DEDICATED_GRIDS: '有几个专属网格重叠。', SEVERAL_BASIC_GRIDS: '有几个基础网格重叠。',
      SEVERAL_AREAS_OF_THE_LEVEL: '这一级有几个地方重叠。', ON_A_SHARED_BORDER: '它正好在几个网格的交界线上。', OUTSIDE_EVERYTHING: '它不在任何已画的范围内。', IN_AN_AREA_WITHOUT_GRID: '它所在的社区还没有划网格。',
    } as Record<string, string>,
  },
  place: {
    service: '服务电话', path: '所在位置', code: '编码', level: '级别', since: '起用日期', ended: (day: string) => `已撤销（自 ${day} 起）`, replacedBy: '现在归', replacedBySeveral: '这里已经分给几个地方。不知道归哪一个，可以打服务电话。', and: '、', colon: '，', duties: '谁负责', dutiesNone: '还没有公布负责人', dutiesNoneText: '可以打服务电话，由工作人员转给负责的人。',
    beneath: (count: number) => `下辖 ${count} 个`, beneathMore: (count: number) => `还有 ${count} 个，请用名称查找`, map: (name: string) => `${name}的范围`, noMap: '还没有画出范围', report: '在这里提诉求', reportNote: '路灯不亮、垃圾没清、楼道堵了', open: '这里正在办什么', openNote: '看别人已经反映的事', print: '打印本页', plates: '打印门牌码', inherited: (name: string) => `${name}的负责人`,
    mapSource: '范围由本地绘制，仅供办事参考', basic: '基础网格', dedicated: '专属网格',
  },
  plate: {
    scanned: '您扫的是这里的门牌码', number: '门牌码编号', spot: '位置', sampleNote: '这是示例门牌。',
    printTitle: (name: string) => `${name} 门牌码`, printLead: '沿边剪开，贴在门口、楼道口显眼的地方。扫码即可提诉求；码里只有一个编号，没有任何个人信息。', none: '这里还没有门牌码', noneText: '在工作台“门牌码”里发放后，就能在这里打印。', note: '扫码提诉求、看进展',
  },
  desk: {
    administration: '管理', units: '地方和网格', changes: '撤并和拆分', unitsLead: '行政区划、社区、网格、小区和楼栋的树。', plates: '门牌码', responsibilities: '负责人公示', place: '本地信息',
    tree: '地方', history: '导入记录', levels: '级别', upload: '导入文件', uploadLead: '先整张检查，一行不对就什么都不写；检查结果可以下载，改好再传。同一张表传几遍都一样。', unitsForm: '区划和网格表', unitsFormHint: 'CSV 或 XLSX，四列：code 编码、name 名称、level 级别、parent_code 上级编码。UTF-8、GB18030 都可以。', boundariesForm: '范围', boundariesFormHint: 'GeoJSON，每个多边形的 properties 里有 code。', file: '文件', form: '这是什么', datum: '坐标系', datumHint: '只对范围文件有用。', codeProperty: '编码在哪个属性里', codePropertyHint: '不填就找 code、编码、代码。', check: '检查这个文件', noFile: '请选择一个文件。', validFrom: '从哪天起用', validFromHint: '这张表里新增的地方从这一天起有效，可以填以前的日期。不填就从写入那天算起。',
    name: '名称', code: '编码', level: '级别', beneath: '下辖', edit: '修改', editTitle: (name: string) => `修改 ${name}`, save: '保存', saved: '已保存', parent: '上级编码', parentHint: '要换上级，填新上级的编码。', merge: '撤并', mergeLead: (name: string) => `把别的地方并入 ${name}：它们的编码从此指向这里，下辖的网格转到这里，公示的负责人撤下。`, mergeFrom: '要并入的编码', mergeFromHint: '一行一个，须与这里同级。', mergeDay: '从哪天起', mergeDo: '并入', add: '加一个下级', addDo: '添加', formerNames: '曾用名称和上级', until: (from: string, to: string) => `${from} 至 ${to}`, none: '这里还没有下级', noTree: '还没有任何地方。请导入一张表。', search: '按名称或编码查',
    column: { file: '文件', state: '结果', rows: '行数', at: '时间', row: '行', field: '列', reason: '原因', duty: '职责', name: '姓名', phone: '电话', spot: '位置', plate: '编号', unit: '地方' },
    feature: '第几个图形',
  },
  split: {
    panel: '拆分', panelLead: (name: string) => `把 ${name} 拆成几个，或划出一部分给新的或相邻的地方。新旧编码的对应关系会保留。`, begin: '开始拆分',
    title: (name: string) => `拆分 ${name}`, lead: '先写拆成哪几个，再逐个确认下辖的网格归谁。确认之前什么都不会改。', steps: '拆分的步骤', first: '拆成哪几个', second: '下辖归谁',
    how: '怎么拆', whole: '整个拆开', wholeHint: (name: string) => `${name} 撤销，下辖全部归到新的地方。`, part: '只划出一部分', partHint: (name: string) => `${name} 保留编码和名称，没划走的仍归它。`,
    into: '拆成', intoHint: '一行一个，先写编码，空一格写名称，例如“110108010003 南社区”。划给已有的同级地方时，只写它的编码。', next: '下一步', back: '不拆了', again: '改上一步',
    willEnd: (name: string) => `${name} 将撤销，拆成：`, willPart: (name: string) => `${name} 保留，划出一部分给：`, nameless: '（没写名称）',
    children: (count: number) => `下辖的 ${count} 个归谁`, choose: '请选择', stays: '留在原处', plates: (count: number) => `直接挂在这里的 ${count} 个门牌码归谁`, platesEnd: '没有选的，有坐标的按坐标归；没有坐标的，扫码后由人确定。', platesStay: '没有选的留在原处。', byPoint: '按坐标，或由人确定',
    day: '从哪天起', effect: '下辖的网格编码不变。范围按下辖网格拼成，可以再导入新的范围。撤销的地方所公示的负责人会撤下。原来的诉求仍能看到，并指向新的地方。', go: '确认拆分', done: '已拆分。请接着导入新的范围、公示新的负责人、任命新的岗位。',
  },
  changes: {
    title: '撤并和拆分对照', lead: '原来的编码后来归了哪里。原编码在查询、导入和门牌码里一直有效。', none: '还没有撤并或拆分过', noneText: '在“地方和网格”里打开一个地方，就能撤并或拆分。', download: '下载对照表（CSV）', here: '撤并和拆分',
    before: '原来', beforeCode: '原编码', after: '后来', afterCode: '后来的编码', how: '怎么变', day: '从哪天起', more: (count: number) => `只列出最近 ${count} 条，其余见下载的表。`, hows: { merged: '并入', split: '拆出', part: '划出一部分给' },
  },
  imports: {
    title: '导入检查', states: { checking: '正在检查', undoing: '正在撤回', checked: '已检查，还没写入', waiting: '排队中', running: '正在写入', committed: '已写入', undone: '已撤回', failed: '没有写入' } satisfies Record<ImportState, string> as Record<ImportState, string>,
    refusedState: '有问题，没有写入',
    sound: '全部可以导入', soundText: (created: number, changed: number, unchanged: number) => `新增 ${created}，更改 ${changed}，原样不动 ${unchanged}。现在还没有写入任何内容。`, nothing: '和现有的完全一样', nothingText: '不需要写入。',
    refused: (count: number) => `${count} 行有问题，什么都没有写入`, refusedText: '下载带“原因”一列的表，改好后再传一次。', download: '下载带原因的表', csv: 'CSV', xlsx: 'XLSX', commit: '写入', commitEffect: '所有行一起写入，写完可以在没有别的内容引用它之前撤回。', undo: '撤回这次导入', undoEffect: '新增的删掉，更改的恢复原样。已有诉求、门牌或范围引用时不能撤回。', again: '换个文件再检查', progress: '正在写入', of: '写到第几行', shown: (shown: number, all: number) => `共 ${all} 行有问题，这里列出前 ${shown} 条原因。`, committed: (created: number, changed: number) => `已写入：新增 ${created}，更改 ${changed}。`, none: '还没有导入过', created: '新增', changed: '更改', unchanged: '不变', refusedCount: '有问题',
    reasonColumn: '原因', notes: '请再看一眼', notesText: '下面这些不妨碍写入，但可能不对。核对过再写入。', noteAt: (form: 'units' | 'boundaries', row: number) => (row === 0 ? '整个文件：' : form === 'units' ? `第 ${row} 行：` : `第 ${row} 个图形：`), undoFailed: '没有撤回', undoLater: '地方很多，撤回要几分钟，期间可以离开这一页。', failed: '没有写入任何内容', failedText: '写入前再次检查时发现和现有数据冲突。请重新上传检查。',
  },
  plates: {
    lead: '每个门牌码是一个猜不到的编号，扫码打开提诉求的页面，地点已经填好。', where: '挂在哪个地方（编码）', spots: '位置', spotsHint: '一行一个，例如“3 号楼 1 单元”。已有门牌码的位置不会重复发放。', issue: '发放门牌码', issued: (count: number) => `${count} 个门牌码可以打印了。`, withdraw: '停用', withdrawn: '已停用。', print: '打印', all: '已有的门牌码', none: '还没有门牌码', choose: '先找到要发放门牌码的地方',
  },
  responsibilities: {
    lead: '公示谁负责什么、打哪个电话。这里写的所有人都能看到，请只填工作电话。', duty: '职责', dutyHint: '例如：网格员、楼栋长、社区书记', name: '姓名', phone: '工作电话', publish: '公示', published: '已公示。', withdraw: '撤下', withdrawn: '已撤下，姓名和电话已删除。', none: '还没有公示', choose: '先找到要公示负责人的地方',
  },
  settings: {
    lead: '页面上显示的地方名称、电话和时间。', name: '本地名称', nameHint: '显示在每一页最上面，例如：学院路街道', timezone: '时区', phone: '服务电话', phoneHint: '显示在每一页最下面', emergency: '紧急电话', mapApproval: '审图号', mapApprovalHint: '公开地图须标明审图号。没有就空着。', root: '最上一级的编码', save: '保存', saved: '已保存。',
levelsLead: '从最大的一级排到最小的一级。名称、别名、编码规则都是本地数据，可以改，也可以在中间加一级。', pattern: '编码规则', patternHint: '正则表达式，例如 \\d{12} 是 12 位数字。空着表示不限。', nameZh: '中文名称', nameEn: '英文名称', aliases: '别名', aliasesHint: '用逗号分开。导入的表里写别名也认得。', anyParent: '任何上一级', parents: '上级只能是', prefix: '编码以上级编码开头', key: '代号', comma: '、', units: (count: number) => `${count} 个`, example: (code: string) => `编码像 ${code}`,
    addLevel: '新增一级', addLevelDo: '新增', below: '排在哪一级下面', belowHint: '上级总比下级大，这里决定先后。', widest: '最上面，比所有级别都大', kind: '这一级是什么', kinds: { area: '区域', basic: '基础网格', dedicated: '专属网格' }, kindHints: { area: '行政区划、社区、小区、楼栋、楼门', basic: '铺满社区的网格', dedicated: '为学校、公园、市场单独划的网格，优先于基础网格' }, removeLevel: '删除这一级', levelSaved: '级别已保存。', levelAdded: '级别已新增，导入时可以用了。', levelRemoved: '级别已删除。',
  },
  acts: {
    'territory.import': '导入区划、网格和范围', 'territory.change-units': '修改、撤并地方', 'territory.set-up': '修改本地信息和级别', 'territory.publish-responsibility': '公示负责人', 'territory.issue-plates': '发放、停用、打印门牌码', 'territory.read-desk': '查看地方管理页面',
  } as Record<string, string>,
  reasons: {
    ...sheetSentences('zh-CN').cells,
    'name-missing': () => '没有名称，请填上。', 'name-too-long': (f: ReasonFacts) => `名称有 ${f.length} 个字，最多 ${f.most} 个。`, 'name-unreadable': () => '名称里有看不见或损坏的字符，请重新输入。', 'level-missing': () => '没有级别，请填上。', 'level-unknown': (f: ReasonFacts) => `不认识级别“${f.given}”。可以用：${f.known}，或它们的中文名称。`,
    'code-missing': () => '没有编码，请填上。', 'code-unreadable': () => '编码最长 64 个字符，首尾不能有空格，不能有换行等看不见的字符。', 'code-shape': (f: ReasonFacts) => `编码 ${f.given} 不符合“${f.levelZh}”的规则，应像 ${f.example} 这样。`, 'code-twice': (f: ReasonFacts) => `编码 ${f.given} 在第 ${f.first} 行已经有了，请留一行。`, 'level-differs': (f: ReasonFacts) => `编码 ${f.code} 已是“${f.standsZh}”，不能改成“${f.givenZh}”。级别变了，请新增一个编码再撤并。`,
    'parent-missing': (f: ReasonFacts) => `没有上级编码。“${f.levelZh}”必须归属“${f.wantedZh}”。`, 'parent-unknown': (f: ReasonFacts) => `上级编码 ${f.given} 不在这张表里，也不在现有的地方里。请先导入上级，或改正编码。`, 'parent-level': (f: ReasonFacts) => `上级是“${f.parentZh}”，但“${f.levelZh}”必须直接归属“${f.wantedZh}”。`, 'parent-narrower': (f: ReasonFacts) => `上级“${f.parentZh}”不比“${f.levelZh}”大，上下级反了。`, 'code-not-beneath': (f: ReasonFacts) => `编码 ${f.given} 应以上级的 ${f.begin} 开头。`,
    'parent-needed': (f: ReasonFacts) => `没有上级编码。“${f.levelZh}”不是最上面的一级，要写它归谁；少了一格时，上级编码会错到别的列里。`, 'header-sheet': (f: ReasonFacts) => `表头在工作表“${f.sheet}”的第 ${f.row} 行，读的是这张工作表，它上面的行没有读。`, 'header-row': (f: ReasonFacts) => `表头在第 ${f.row} 行，它上面的行没有读。`, 'unseen-removed': (f: ReasonFacts) => `${f.count} 行里有看不见的字符，已经去掉。第一处在第 ${f.first} 行。`,
    'boundary-far': (f: ReasonFacts) => `离其他范围约 ${f.kilometres} 公里。经纬度可能写反了，或单位不对。`, 'boundary-outside-parent': (f: ReasonFacts) => `整个在上级 ${f.parent} 的范围之外。请核对编码和坐标系。`, 'boundary-half-outside': (f: ReasonFacts) => `有 ${f.percent}% 在上级 ${f.parent} 的范围之外。请核对编码和坐标系。`, 'datum-doubtful': (f: ReasonFacts) => `按 ${f.given} 读，各范围有 ${f.percent}% 落在上级里；按 ${f.better} 读有 ${f.betterPercent}%。坐标系可能选错了，差几百米。`,
    'unit-unknown': (f: ReasonFacts) => `没有编码为 ${f.given} 的地方。请先导入它，或在属性里写上 name、level、parent_code。`, 'geometry-missing': () => '没有图形。', 'geometry-type': () => '图形须是多边形（Polygon 或 MultiPolygon）。', 'geometry-empty': () => '图形是空的。', 'coordinate-malformed': () => '有坐标不是“经度、纬度”两个数。', 'coordinate-out-of-range': (f: ReasonFacts) => `坐标超出范围${f.x === undefined ? '' : `：${f.x}, ${f.y}`}。经度应在 -180 到 180、纬度在 -90 到 90，先经度后纬度。`, 'ring-too-short': () => '一圈至少要 4 个点。', 'ring-not-closed': () => '一圈没有闭合：最后一点须与第一点相同。', 'ring-without-area': () => '一圈没有面积，点都在一条线上。',
    'self-intersection': (f: ReasonFacts) => `边界自己和自己交叉${at(f)}。请在绘图软件里改正。`, 'rings-cross': (f: ReasonFacts) => `外圈和内圈交叉${at(f)}。`, 'parts-overlap': (f: ReasonFacts) => `几块图形互相重叠${at(f)}。`, 'hole-outside-shell': () => '洞在外圈之外。', 'hole-in-hole': () => '洞里还有洞。', 'self-touch': () => '边界碰到自己。', 'datum-edge': (f: ReasonFacts) => `坐标在 ${f.datum} 的适用范围之外，请核对坐标系。`,
  } as Record<string, (facts: ReasonFacts) => string>,
  refusals: {
    ...sheetSentences('zh-CN').refusals,
    'territory.calendar-year': () => '年份要填 1990 到 2200 的整数。', 'territory.calendar-source': () => '请写依据，最多 300 个字。', 'territory.calendar-year-held': (f: RefusalFacts) => `${f.year} 年已经有放假安排了，没有改动。要改错，请在那一年里点“更正”。`, 'territory.calendar-year-moved': (f: RefusalFacts) => `${f.year} 年刚被别人更正过，没有再改。请重新打开这一页看看。`, 'territory.calendar-year-same': (f: RefusalFacts) => `和 ${f.year} 年现有的完全一样，没有改动。`,
    'territory.calendar-day': (f: RefusalFacts) => ({ none: '请至少写一天周一到周五的放假。', 'no-day': `没有“${f.day}”这一天，日期写成 2027-01-01 的样子。`, 'other-year': `${f.day} 不在这一年。`, 'weekend-anyway': `${f.day} 是周末，本来就休息，不用写。`, 'weekday-anyway': `${f.day} 是周一到周五，本来就上班，不用写。` })[String(f.problem)] ?? '日期不对。',
    'territory.unknown-unit': () => '没有这个地方，或它已经撤销。请重新查找。', 'territory.unknown-responsibility': () => '这条公示已经撤下。', 'territory.unknown-plate': () => '没有这个门牌码，或它已经停用。', 'territory.unknown-import': () => '没有这次导入。',
    'territory.already-set-up': () => '这里已经设置好了，没有再改动。', 'territory.not-set-up': () => '还没有完成首次设置。', 'territory.place-name': () => '请填本地名称，最多 120 个字。', 'territory.time-zone-unknown': (f: RefusalFacts) => `没有时区 ${f.timezone}。中国请填 Asia/Shanghai。`, 'territory.phone-shape': () => '电话不对：只能有数字、空格、加号、括号和短横，3 到 30 位。',
    'territory.duty-missing': () => '请写职责，最多 120 个字。', 'territory.name-missing': () => '请写姓名，最多 80 个字。', 'territory.no-spots': () => '请至少写一个位置。', 'territory.too-many-plates': (f: RefusalFacts) => `一次最多 ${f.most} 个门牌码，您写了 ${f.given} 个。请分几次。`, 'territory.spot-too-long': (f: RefusalFacts) => `一个位置最多 ${f.most} 个字。`, 'territory.point-out-of-range': () => '坐标超出范围：经度 -180 到 180，纬度 -90 到 90。',
    'territory.rows-refused': (f: RefusalFacts) => `${f.refused} 行有问题，什么都没有写入。第一处在第 ${f.row} 行“${f.field}”。请重新上传检查，下载带原因的表。`, 'territory.row-refused': () => '这一行有问题，没有写入。请检查编码、名称、级别和上级编码。', 'territory.day-in-future': (f: RefusalFacts) => `日期 ${f.day} 不对：请填今天或以前的日期，写成 2026-05-01 的样子。`,
    'territory.column-missing': (f: RefusalFacts) => `缺少“${f.column}”这一列。表头须有 code、name、level、parent_code 四列（或 编码、名称、级别、上级编码）。`,
    'territory.column-twice': (f: RefusalFacts) => `“${f.column}”这一列有两个：第 ${f.first} 列和第 ${f.second} 列。请只留一个，什么都没有写入。`,
    'territory.broken-json': (f: RefusalFacts) => `GeoJSON 第 ${f.line} 行第 ${f.column} 个字符处写法不对。请重新导出再传，什么都没有写入。`, 'territory.not-geojson': () => '这不是 GeoJSON 的 FeatureCollection。请在绘图软件里导出为 GeoJSON 再传。', 'territory.import-has-reasons': (f: RefusalFacts) => `还有 ${f.refused} 行有问题，没有写入。`, 'territory.import-already-done': () => '这次导入已经写入过，或正在写入，没有再写一遍。', 'territory.not-the-last-import': () => '只能撤回最近一次写入的导入。', 'territory.import-in-use': () => '已经有内容引用了这次导入的地方（下级、门牌、范围、诉求或后来的修改），不能撤回，什么都没有改动。', 'territory.import-failed': () => '写入时出了意外，什么都没有写入。请再试一次。',
    'territory.split': (f: RefusalFacts) => `没有拆分：${[f.problem === 'no-parts' || f.problem === 'one-part' ? '' : String(f.code), splitProblems[String(f.problem)] ?? ''].filter((part) => part !== '').join(' ')}`,
    'territory.merges-with-itself': (f: RefusalFacts) => `${f.code} 不能并入它自己或它的下级。`, 'territory.merges-levels': (f: RefusalFacts) => `${f.code} 和 ${f.into} 不是同一级，不能合并。`, 'territory.ends-before-it-begins': (f: RefusalFacts) => `${f.code} 从 ${f.from} 才起用，不能在 ${f.day} 就撤销。`, 'territory.pattern-broken': (f: RefusalFacts) => `编码规则写法不对：${f.level}。`, 'territory.level-name-missing': () => '中文和英文名称都要填，各不超过 60 个字。', 'territory.level-held': (f: RefusalFacts) => `“${f.name}”已经是另一级的名称或代号。请换一个。`, 'territory.level-used': (f: RefusalFacts) => `“${f.levelZh}”已经有地方在用，或是别的级别规定的上级，不能删除。`, 'territory.unknown-level': () => '没有这个级别，可能刚被删除。请重新打开这一页。',
  } satisfies Record<string, (facts: RefusalFacts) => string> as Record<string, (facts: RefusalFacts) => string>,
}
