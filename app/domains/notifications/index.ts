export { notify } from './acts/notify.ts'
export { unreadCount } from './reads/unread-count.ts'
export { type Facts, type Notice, type NoticeSentences, reasons, type Recipient, type Sentence, type Why } from './rules/notice.ts'
