/** What the page of open data and the page of keys say, in Chinese. */
export const zhOpen = {
  title: '公开数据', lead: '所有公开的诉求，谁都可以下载、转载、核对。',
  feedTitle: (place: string) => `${place}：最新诉求`,
  what: '公开什么', whatText: '已公开的诉求：类别、进展、负责单位、提出和办结的时间、公开的文字和位置。姓名、电话、住址等个人信息已遮盖；涉及隐私的类别只公开到社区，或完全不公开。',
  licence: '使用许可', licenceText: '知识共享 署名 4.0(CC BY 4.0)。使用时请写明来源和下载日期。不得用来识别、骚扰提出诉求的人。', licenceName: 'CC BY 4.0 全文',
  files: '下载', table: '下载的文件',
  file: { csv: '表格，用 Excel 打开', csvPlain: '表格，给程序用', json: '给程序用，一页一页取', geojson: '有位置的诉求，给地图软件用', atom: '订阅最新的诉求', rates: '三率：响应、解决、满意，附分子、分母和剔除数', acts: '经过记录：谁也改不了的办理流水，一行一条' },
  column: { what: '内容', address: '地址' },
  filters: '只要一部分', filtersText: '在网址后面加上条件，可以几个一起用：', filter: { unit: '地方编码，含下辖', category: '类别编码', state: '进展：open 未办结，closed 已结束，或某一种状态', from: '从哪天起提出', to: '到哪天为止' }, example: '例如', 
  fields: '每一列是什么', fieldsText: '列名采用 Open311 批量导出的写法，后面几列是本站加的。时间都带时区。',
  field: {
    service_request_id: '编号', requested_datetime: '提出时间', updated_datetime: '最近变动时间', closed_date: '办结时间', status_description: 'open 未办结，closed 已结束', status_notes: '进展，用文字写', source: '从哪里提出', service_name: '类别（大类）', service_subtype: '类别（小类）', description: '公开的文字', agency_responsible: '负责单位', address: '位置，用文字写', lat: '纬度（WGS84）', long: '经度（WGS84）',
    service_code: '类别编码', state: '状态代码', title: '标题', unit_code: '所在地方编码', unit_name: '所在地方', expected_datetime: '最近一个期限', outcome: '结果代码；imported 表示由其他系统记录办结，没有经本人确认',
  } as Record<string, string>,
  open311: '给其他系统：Open311 GeoReport v2', open311Text: '其他系统可以查询诉求、提交诉求、互相通报进展。XML 和 JSON 都可以。', open311Extra: '除标准参数外还支持 bbox（依次为西、南、东、北四个度数，用英文逗号分开）、updated_after、updated_before、page、page_size、extensions=true。提交时可以带 Idempotency-Key 请求头，重复提交不会重复登记。',
  keys: '密钥', keysText: (phone: string) => `查询不用密钥。提交诉求要用密钥，请向本站平台管理员申请${phone ? `，电话 ${phone}` : ''}。每个密钥每分钟最多 600 次。`,
  copy: '复制地址',
  keyPage: {
    title: 'Open311 密钥', lead: '其他系统用密钥提交诉求、通报进展。密钥只在发放时显示一次。', back: '管理', none: '还没有发放过密钥', noneNext: '对方系统要提交诉求时，在下面发放一个。', list: '已发放的密钥',
    column: { name: '用途', ending: '密钥结尾', organisation: '单位', since: '发放日期', state: '状态', end: '停用' }, active: '在用', ended: '已停用', noOrganisation: '只能提交和查询',
    issue: '发放密钥', name: '给哪个系统用', nameHint: '例如：市 12345 平台', organisation: '代表哪个单位', organisationHint: '选了单位，对方可以通报该单位负责的诉求的进展；不选就只能提交和查询。', organisationNone: '不代表单位', submit: '发放', 
    issued: '密钥已发放。请现在复制并交给对方，离开这一页就看不到了。', shown: '新的密钥', toList: '我已经复制好了', end: '停用', endLabel: (name: string) => `停用 ${name} 的密钥`, endedNow: '密钥已停用，立即生效。', copy: '复制密钥',
  },
}
