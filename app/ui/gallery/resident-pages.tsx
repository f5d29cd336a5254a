import { Card, Cards, TaskLink, Tasks } from '../card.tsx'
import { Contact } from '../contact.tsx'
import { Copy } from '../copy.tsx'
import { FormDraft } from '../draft.tsx'
import { EmptyState } from '../empty.tsx'
import { Facts } from '../facts.tsx'
import { Buttons, ButtonLink, Checks, Choice, DateField, ErrorSummary, FileField, Select, Submit, TextArea, TextField } from '../form.tsx'
import { Icon } from '../icon.tsx'
import { Layout } from '../layout.tsx'
import { MapPicture, PlaceMap, PlacePicker } from '../map-picture.tsx'
import { EmergencyNotice, Notice } from '../notice.tsx'
import type { Page } from '../page.ts'
import { Columns, Panel } from '../panel.tsx'
import { Meter, Progress } from '../progress.tsx'
import { Light, StateMark } from '../state.tsx'
import { SimilarMatters } from '../similar.tsx'
import { Steps } from '../steps.tsx'
import { Moment, Remaining, Until } from '../time.tsx'
import { Timeline } from '../timeline.tsx'
import { now, samplePoints, sampleShapes } from './sample.ts'

const day = (offset: number, clock = '10:30') => new Date(Date.parse(`2026-11-05T${clock}:00+08:00`) + offset * 86_400_000)

export function HomePage({ page }: { page: Page }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  return (
    <Layout page={page} title={page.place.name} lead={t('身边的事，说一声；怎么办的，看得见。', 'Say what is wrong nearby; see what becomes of it.')} wide>
      <Tasks>
        <TaskLink primary href="/matters/new" icon={<Icon name="raise" />} title={t('提诉求', 'Raise a matter')} note={t('漏水、路灯、停车、噪音……', 'Leaks, lights, parking, noise…')} />
        <TaskLink href="/matters/follow" icon={<Icon name="follow" />} title={t('查进展', 'Follow up')} note={t('凭编号或手机号', 'With its number or your phone')} />
        <TaskLink href="/votes" icon={<Icon name="vote" />} title={t('正在表决', 'Being voted on')} note={t('加装电梯，还剩 3 天', 'A lift, 3 days left')} />
        <TaskLink href="/places" icon={<Icon name="place" />} title={t('我住的地方', 'Where I live')} note={t('谁负责、在办什么', 'Who answers, what is under way')} />
      </Tasks>
      <Panel title={t('附近正在办', 'Under way nearby')} id="open" aside={<a href="/matters">{t('全部 28 件', 'All 28')}</a>}>
        <Cards columns>
          <Card href="#1" title={t('3 栋 2 单元楼道灯不亮', 'Stairwell light out in 3-2')} state={<StateMark tone="active">{t('办理中', 'In hand')}</StateMark>} meta={<>{t('杏林苑', 'Xinglin Court')} · <Moment at={day(-1)} now={now} /></>}>
            <p>{t('华清物业已派电工，预计明天修好。', 'Huaqing Property has sent an electrician; expected tomorrow.')}</p>
          </Card>
          <Card href="#2" title={t('消防通道长期停车', 'Cars block the fire lane')} state={<StateMark tone="late">{t('已超期', 'Overdue')}</StateMark>} meta={<>{t('江花里', 'Jianghua Lane')} · <Moment at={day(-9)} now={now} /></>} />
          <Card href="#3" title={t('健身器材松动', 'Loose gym equipment')} state={<StateMark tone="done">{t('已办结', 'Settled')}</StateMark>} meta={<>{t('百步新村', 'Baibu')} · <Moment at={day(-3)} now={now} /></>} />
        </Cards>
      </Panel>
      <Panel title={t('最近办成的事', 'What was done')}>
        <Meter label={t('小花园改造', 'Garden renewal')} value={64} max={100} said={t('完成 64%', '64 % done')} />
        <EmptyState title={t('这个月还没有议事会', 'No council this month yet')} action={{ href: '/meetings', label: t('提一个议题', 'Propose a topic') }}>
          <p>{t('有三户以上关心的事，就可以提请开会商量。', 'When three households care about something, it can be put to a meeting.')}</p>
        </EmptyState>
      </Panel>
    </Layout>
  )
}

export function FormPage({ page }: { page: Page }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  return (
    <Layout page={page} title={t('提诉求', 'Raise a matter')} back={{ href: '/' }} lead={t('说清楚什么事、在哪里，就可以提交。', 'Say what and where, and send it.')}>
      <EmergencyNotice title={t('闻到燃气味？请马上离开再打电话', 'Smell gas? Leave first, then call')} calls={[{ number: '119', label: t('消防救援', 'Fire and rescue') }, { number: '96777', label: t('燃气抢修', 'Gas emergency') }]}>
        <p>{t('不要开关电器，不要点火。', 'Do not use switches or flames.')}</p>
      </EmergencyNotice>
      <ErrorSummary errors={[{ name: 'title', message: t('请用几个字说说是什么事', 'Say in a few words what it is') }, { name: 'kind', message: t('请选一类', 'Choose a kind') }]} />
      <FormDraft name="matters-new">
        <form class="form" method="post" action="/matters/new" enctype="multipart/form-data">
          <TextField name="title" label={t('什么事', 'What is it')} hint={t('例如：楼道灯不亮', 'For example: stairwell light out')} error={t('请用几个字说说是什么事', 'Say in a few words what it is')} required value="" maxlength={60} />
          <SimilarMatters src="/similar" />
          <Choice name="kind" label={t('哪一类', 'Which kind')} required error={t('请选一类', 'Choose a kind')} arrange="row" options={[{ value: 'repair', label: t('房屋维修', 'Repairs') }, { value: 'light', label: t('照明', 'Lighting') }, { value: 'clean', label: t('环境卫生', 'Cleanliness') }, { value: 'park', label: t('停车', 'Parking') }, { value: 'noise', label: t('噪音', 'Noise') }, { value: 'other', label: t('其他', 'Other') }]} />
          <PlacePicker label={t('在哪里', 'Where')} hint={t('在图上点一下就行。', 'Just tap the map.')} picture={{ src: '/map.svg', width: 640, height: 420 }} src="/map.json" bounds={{ west: 114.28, south: 30.602, east: 114.296, north: 30.615 }} value={{ lng: 114.285, lat: 30.606 }} required />
          <TextArea name="text" label={t('详细情况', 'Details')} value={t('灯坏了三天，晚上老人上楼看不见台阶。', 'Out for three days; old people cannot see the steps at night.')} />
          <FileField name="photos" label={t('照片', 'Photographs')} multiple limit={4} />
          <Choice name="shown" label={t('别人能看到吗', 'May others see it')} value="public" required options={[{ value: 'public', label: t('公开，不显示姓名', 'Public, without my name'), hint: t('邻居可以看到并补充', 'Neighbours may see it and add to it') }, { value: 'closed', label: t('只给办理的人看', 'Only those who handle it') }]} />
          <Select name="building" label={t('楼栋', 'Building')} options={[{ value: '1', label: t('1 栋', 'Building 1') }, { value: '3', label: t('3 栋', 'Building 3') }]} value="3" />
          <Checks name="tell" label={t('怎么告诉您进展', 'How shall we tell you')} values={['sms']} options={[{ value: 'sms', label: t('发短信', 'By text message') }, { value: 'call', label: t('打电话', 'By phone call') }]} />
          <TextField name="phone" label={t('手机号', 'Mobile number')} type="tel" inputmode="tel" autocomplete="tel" width="medium" required />
          <TextField name="rooms" label={t('影响几户', 'Households affected')} inputmode="numeric" width="short" unit={t('户', 'households')} />
          <DateField name="since" label={t('哪天开始的', 'Since when')} />
          <Buttons>
            <Submit>{t('提交', 'Send')}</Submit>
            <ButtonLink tone="quiet" href="/">{t('不提了', 'Never mind')}</ButtonLink>
          </Buttons>
        </form>
      </FormDraft>
    </Layout>
  )
}

export function MatterPage({ page }: { page: Page }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  return (
    <Layout page={page} wide title={t('3 栋 2 单元楼道灯不亮', 'Stairwell light out in 3-2')} back={{ href: '/matters/follow', label: t('我的诉求', 'My matters') }} aside={<StateMark tone="active">{t('办理中', 'In hand')}</StateMark>}>
      <Notice tone="done" announce title={t('已经收到', 'Received')}>
        <p>{t('编号 ', 'Its number is ')}<Copy>GZ-2026-1105-0042</Copy>{t('，凭它可以随时查进展。', '; use it to follow up.')}</p>
      </Notice>
      <Steps label={t('办理进度', 'Progress')} steps={[{ label: t('收到', 'Received'), state: 'done', note: <Moment at={day(-1)} now={now} /> }, { label: t('派给物业', 'Sent to property company'), state: 'done', note: <Moment at={day(-1, '11:05')} now={now} /> }, { label: t('正在办', 'Being done'), state: 'current', note: <Until at={day(1, '17:00')} now={now} /> }, { label: t('请您确认', 'You confirm'), state: 'ahead' }]} />
      <Columns aside={<><Panel title={t('谁负责', 'Who answers')}><Contact name={t('华清物业', 'Huaqing Property')} post={t('牵头办理', 'In the lead')} phone="027-8266 0001" /><Contact name={t('陈红', 'Chen Hong')} post={t('第三网格网格员', 'Grid worker, grid 3')} phone="027-8266 0003" /></Panel><Panel title={t('在哪里', 'Where')}><MapPicture label={t('诉求地点', 'Where the matter is')} shapes={sampleShapes(page.locale)} points={samplePoints(page.locale).slice(0, 1)} bounds={{ west: 114.28, south: 30.602, east: 114.288, north: 30.61 }} width={400} height={300} attribution={t('边界：杏林社区', 'Boundaries: Xinglin')} /></Panel></>}>
        <Facts items={[{ term: t('地点', 'Place'), detail: t('杏林苑 3 栋 2 单元', 'Xinglin Court 3-2') }, { term: t('类别', 'Kind'), detail: t('照明', 'Lighting') }, { term: t('办理期限', 'Deadline'), detail: <Light tone="amber"><Until at={day(1, '17:00')} now={now} />{t('，', ', ')}<Remaining due={day(1, '17:00')} now={now} workdays={1} /></Light> }]} />
        <Panel title={t('经过', 'What happened')}>
          <Timeline now={now} events={[{ who: t('李**', 'Li **'), what: t('提出', 'Raised'), when: day(-1), note: <p>{t('灯坏了三天，晚上老人上楼看不见台阶。', 'Out for three days.')}</p>, photos: [{ src: '/photo.svg' }, { src: '/photo.svg' }], tone: 'new' }, { who: t('第三网格网格员', 'Grid worker'), what: t('派给华清物业', 'Sent to Huaqing Property'), when: day(-1, '11:05'), tone: 'active' }, { who: t('华清物业', 'Huaqing Property'), what: t('说明：等配件', 'Said: waiting for a part'), when: day(0, '09:10'), note: <p>{t('灯座已坏，需换新的，明天到货。', 'The socket is broken; a new one comes tomorrow.')}</p>, tone: 'waiting' }]} />
        </Panel>
        <Buttons><Submit>{t('已经修好了', 'It is fixed')}</Submit><Submit tone="secondary">{t('补充情况', 'Add something')}</Submit><Submit tone="danger">{t('撤回', 'Withdraw')}</Submit></Buttons>
      </Columns>
    </Layout>
  )
}

export function PlacePage({ page }: { page: Page }) {
  const t = (zh: string, en: string) => (page.locale === 'en' ? en : zh)
  return (
    <Layout page={page} wide title={t('杏林苑', 'Xinglin Court')} back={{ href: '/places', label: t('杏林社区', 'Xinglin Community') }} lead={t('12 栋，860 户。', '12 buildings, 860 households.')}>
      <Notice tone="warn" title={t('明天停水', 'No water tomorrow')}><p>{t('11 月 6 日 8:00–17:00，请提前储水。', '6 November 8:00 to 17:00. Please store some.')}</p></Notice>
      <PlaceMap label={t('本地诉求', 'Open matters')} src="/map.json" tiles={undefined}>
        <MapPicture label={t('本地诉求', 'Open matters')} shapes={sampleShapes(page.locale)} points={samplePoints(page.locale)} attribution={t('边界：杏林社区居民委员会', 'Boundaries: Xinglin Residents’ Committee')} approval="GS（2024）0650号" legend={[{ tone: 'new', label: t('待受理', 'New') }, { tone: 'active', label: t('办理中', 'In hand') }, { tone: 'late', label: t('已超期', 'Overdue') }, { tone: 'done', label: t('已办结', 'Settled') }]} />
      </PlaceMap>
      <Progress label={t('正在检查表格', 'Checking the sheet')} done={240} total={860} href="/place" note={t('已发现 3 行需要修改。', '3 rows need a change so far.')} />
      <EmptyState title={t('还没有表决', 'No vote yet')}><p>{t('需要大家决定的事，会出现在这里。', 'What needs a decision will appear here.')}</p></EmptyState>
    </Layout>
  )
}

export function DraftPage({ page }: { page: Page }) {
  return (
    <Layout page={page} title="补充情况">
      <FormDraft name="add">
        <form class="form" method="post" action="/add">
          <TextArea name="text" label="详细情况" required />
          <TextField name="phone" label="手机号" type="tel" />
          <Submit>提交</Submit>
        </form>
      </FormDraft>
    </Layout>
  )
}
