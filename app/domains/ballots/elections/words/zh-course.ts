/** What is said where an election does not go its usual way, of online votings, of seats that end early; and of assemblies that decide by roll. */
export const zhCourse = {
  course: {
    title: '情况有变', reason: '原因', reasonHint: '会写进公告，人人可以看到。', moveDay: '改投票日', moveDayText: '投票日没有开成，或者需要提前、推后的，在这里改。名册公布到投票日的天数仍要足够。', missed: (day: string) => `投票日（${day}）已经过了，还没有开始投票。请改投票日。`,
    cancel: '终止选举', cancelText: '还没有人投票，或者投票无效以后，可以终止。公示会撤下，名册和记录保留。', cancelled: (reason: string) => `已经终止：${reason}`, nominateAgain: '撤回候选人名单，重新提名', nominateAgainText: '候选人公布以后有人去世、退出的，名单撤下，补提名以后重新公布。',
    online: '网上投票', onlineText: '本地规则允许这次选举在网上投票。从投票日零时起，名册上的人用自己的账号投；不用手机的领纸质票。不记名，不能另选他人。设好以后不再用投票站和票箱。', onlineDays: '投票几天', onlineButton: '设网上投票', onlineNo: (pack: string) => `按规则 ${pack}，委员会选举没有网上投票，一律到投票站用选票投。`,
    onlineRuns: '这次投票在网上和用纸质票同时进行。', onlineOpen: '去投票', onlineDesk: '发纸质票、录票、计票', takeOver: '读取计票结果', takeOverText: '计票完成以后，从这里取回票数，按选举办法确定谁当选。投票被取消的，回到投票站投票。', onlineHow: ['打开投票页，登录自己的账号。', '在每种选票上选，最多选应选的人数。', '不用手机的，到社区领纸质票，自己投进票箱。'],
    seats: '任期中的变动', seatsText: '辞职要经会议通过。职务依法终止的，只记日期，不记缘由。空缺补选。', endSeat: '登记职务终止', seatWho: '谁', seatHow: '怎么终止', seatHows: { resigned: '辞职，会议已经通过', 'by-law': '职务依法终止' }, meeting: '通过辞职的会议', meetingHint: '例如：2026年12月3日居民代表会议。依法终止的不用填。', endedOn: '终止日期', byElection: '筹备补选',
    purpose: '办什么', purposes: { election: '换届选举', 'by-election': '补选', recall: '罢免' }, byElectionHint: '补选只填空缺的名额，主任没有空缺就填 0。',
    box: '携带哪个流动票箱', boxHint: '只有携带人要选。', carriers: (names: string, missing: number) => `携带人：${names}${missing > 0 ? `${names === '' ? '' : '；'}还要登记 ${missing} 人` : ''}`, dismiss: '取消', atPlace: '在哪里发票', anyPlace: '不分投票站', givenAt: (place: string) => `正在“${place}”发票`, change: '换',
    countedAgain: '再数一遍', countedAgainText: '已经当场再数过一遍，收回的确实比发出的多。登记以后整次投票无效。', reopen: '按错了，继续投票', reopenText: '还没有开箱、还是投票当天，可以继续投票。原因会记入更正记录。', removePlace: '取消这个投票点', takeBack: '发错了，收回选票', takeBackText: '选票还没有填写、已经当面收回的，在这里撤销。', papersBack: '选票已收回',
    notes: '更正记录', noteKinds: { 'voting-reopened': '继续投票', 'item-taken-back': '撤回表决记录', 'signed-in-anew': '重新登记到会' },
    onlineNext: (day: string) => `${day}起在网上投票，不用手机的领纸质票。`, objectUntil: (day: string) => `名册正在公示。请查一查自己在不在名册上；有错漏的，最迟${day}在名册页面提出。`, onlineStep: '第二步、第三步：网上票和纸质票合在一起计', onlineCount: '纸质票由两个人分别录入，和网上票一起计。投票记录可以下载重算。', onlineCountOpen: '看计票和投票记录', onlineTook: (count: number) => `参加投票 ${count} 人。`,
    readyTitle: (left: number) => (left === 0 ? '投票准备都齐了' : `还有 ${left} 项没有备齐`), printed: (count: number) => `已印 ${count} 张`, notPrinted: '还没有登记印数',
    handOverOver: (day: string) => `新老班子应当在${day}以前办完移交，现在已经过期，还没有办完。`,
    handOverLate: (day: string) => `移交期限（${day}）已经过了，请尽快办完移交。`,
  },
  calling: {
    waiting: '提请决定的事', waitingText: '协商以后依法要由居民（村民）决定的事，在这里等候。列入一次会议，或者交付全体投票；结果会自动带回议题。', waitingNone: '没有等候决定的事。', from: '来自', fromTopic: '议题', since: '提请时间', who: '由谁决定', residents: '居民', villagers: '村民', toBallot: '交付投票', toMeeting: '列入会议',
    ballotLead: '不开会，由名册上的人投票决定：过法定人数、过半数同意才通过。用纸质票，规则允许的也可以在网上投。先存为草稿，公告以后才开始。', ballotKind: '按哪种会议的多数', rollField: '名册', rollHint: '只列已经确定的名册。', rollNone: '您负责的地方还没有已确定的名册。请先建名册、公示、确定。', opensOn: '开始投票的日期', closesOn: '最后一天', ballotButton: '存为投票草稿',
    rollOfMeeting: '谁可以到会', rollOfMeetingHint: '选了名册，就按名册序号签到，应到人数由名册算出。', rollOfMeetingNone: '不用名册，开会时点人数', proposals: '列入提请决定的事', itemsHint: '每行写一项。提请决定的事勾选即可，不用再写。',
    signIn: '签到', signInText: '输入到会人的名册序号，可以一次输几个。', numbers: '名册序号', signInButton: '登记到会', signedIn: (present: number, entitled: number, needed: number) => `已签到 ${present} 人，应到 ${entitled} 人，至少要 ${needed} 人。`, whoCame: (count: number) => `已签到的 ${count} 人`, signOut: '撤销签到', sheet: '打印签到表', sheetTitle: '签到表', signature: '签名', line: '名册', openTitle: '宣布开会', openButton: '人到齐了，宣布开会',
    given: '发出的票', invalid: '无效票', papersHint: '投票表决的才填。', counter: (index: number) => `计票人${index === 1 ? '一' : '二'}`, countersHint: '举手、投票都由两个人清点。', record: (how: string, names: string) => `${how}表决，${names} 清点`, papersSaid: (given: number, returned: number, invalid: number) => `发出 ${given} 张，收回 ${returned} 张，无效 ${invalid} 张`, handsSaid: (rest: number) => `${rest} 人没有举手`,
    takeBack: '记错了，撤回', takeBackTitle: '更正记录', takeBackText: '公布以前可以撤回重记，两次记录都留在办理记录里。', whichItem: '哪一项', recount: '重新登记到会', recountText: '人数登记错了，还没有表决任何一项时，可以退回重新登记。', cancel: '取消会议', cancelText: '通知会撤下，列入的事回到等候。', cancelled: (reason: string) => `已取消：${reason}`, reason: '原因', reasonHint: '取消的原因会公开。', toTopic: '看这件事是怎么议的', withoutQuorum: '人数不够，这次没有决定任何事。列入的事回到等候，可以再召集一次。',
  },
}
