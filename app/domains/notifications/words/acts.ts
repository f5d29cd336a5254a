import type { Locale } from '#platform/words'

/** What may be done in this room, and what was done, by the names under which the table of permissions and the record keep it: Chinese, English. */
const acts: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'notifications.webhook-managed': ['登记、停用别的系统的接收地址', 'Enter and disable addresses of other systems'],
  'notifications.deliveries-seen': ['查看通知发送情况', 'See how messages were delivered'],
  'notifications.delivery-decided': ['决定没有送达的通知重发还是放弃', 'Decide whether an undelivered message is sent again'],
  'notifications.contact-added': ['登记接收通知的联系方式', 'Added a contact for messages'],
  'notifications.contact-confirmed': ['确认接收通知的联系方式', 'Confirmed a contact for messages'],
  'notifications.messages-stopped': ['停止接收通知', 'Stopped messages'],
  'notifications.messages-resumed': ['恢复接收通知', 'Resumed messages'],
  'notifications.preferences-changed': ['修改通知设置', 'Changed the settings of messages'],
  'notifications.silence-ended': ['恢复一件事的通知', 'Resumed the messages about one thing'],
  'notifications.delivery-resent': ['重发通知', 'Sent a message again'],
  'notifications.delivery-dropped': ['放弃没有送达的通知', 'Gave up an undelivered message'],
  'notifications.webhook-added': ['登记别的系统的接收地址', 'Entered an address of another system'],
  'notifications.webhook-disabled': ['停用别的系统的接收地址', 'Disabled an address of another system'],
  'notifications.pinged': ['向别的系统试发一条', 'Sent a trial message to another system'],
}

/** An act of this room in words; undefined when it is none. */
export const notificationsActName = (act: string, locale: Locale): string | undefined => acts[act]?.[locale === 'en' ? 1 : 0]
