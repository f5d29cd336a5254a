import type { RefusalSentences } from '#platform/room'

/** Words of the moderator's queue and of the appeal against it, in Chinese. */
export const zh = {
  title: '公开文字', lead: '这里是将公开的文字，个人信息已隐去。请看是否还有能认出人的内容。原文封存，打开要写原因。', none: '现在没有要看的', noneHint: '新诉求里隐去了个人信息的、有照片的，会出现在这里。', open: '去看', more: '还有更多，先处理这些。',
  why: { masked: '自动隐去了个人信息', appeal: '提出人申诉', photos: '有照片待看', looked: '主动查看' } as Record<string, string>, photosWait: (count: number) => `${count} 张照片待看`, matter: '诉求', where: '范围', since: '等待', reason: '为什么在这里', hiddenNow: '现在没有公开', publicNow: '现在公开着',
  proposal: '将公开的文字', noText: '（没有文字说明）', original: '原文', sealed: '原文已封存。打开后会记录是谁、为什么打开，提出人查得到。', openReason: '为什么要看原文', openOriginal: '打开封存的原文', opened: '以下是原文。这次打开已记录。', unitOnly: '这一类只公开到社区：文字和照片里都不要出现住处。',
  photos: '提出人的照片', photosHint: '勾选的会公开。有人脸、车牌、门牌、家里情形的不要勾。', photoNumber: (n: number) => `第 ${n} 张`, noPhotos: '没有照片',
  decision: '决定', decisions: { published: '就这样公开', reworded: '改写后公开', hidden: '不公开' }, hints: { published: '文字按上面显示的公开。', reworded: '在下面改写，会再自动隐去一遍个人信息。', hidden: '办理照常进行。提出人会看到原因，可以申诉。' }, newTitle: '公开的标题', newText: '公开的说明', newPlace: '公开的地点说明', place: '地点说明：', hideReason: '为什么不公开', hideReasonHint: '提出人会看到。', submit: '保存决定', done: '决定已保存。', appealSays: '提出人说', earlier: '以前的决定', notYours: '这一件要由别人决定：您上次决定不公开，或者您的单位是被反映的一方。',
  appeal: { title: '申诉', lead: '这件诉求没有公开，办理照常进行。', reason: '原因', why: '为什么应当公开', hint: '由没有做过这个决定的人重新决定。', submit: '提交申诉', sent: '申诉已收到，会由另一个人重新决定并通知您。', waiting: '申诉正在等待决定。', notHidden: '这件诉求没有被隐藏，不用申诉。', back: '返回诉求' },
  refusals: {
    'matters.moderated-meanwhile': (facts) => `诉求 ${facts.number ?? ''} 的公开文字刚刚由别人决定过，您的决定没有保存。请看现在的样子。`,
    'matters.own-decision': () => '这一件要由别人决定。什么也没有改动。',
    'matters.not-published': () => '这件诉求是保密的，本来就不公开。',
    'matters.nothing-hidden': () => '这件诉求没有被隐藏，不用申诉。',
  } as RefusalSentences,
}
