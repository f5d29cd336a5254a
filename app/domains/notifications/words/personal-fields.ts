import type { PurposeCode } from '#domains/people'
import type { Locale } from '#platform/words'
import { keptMonths } from '../rules/kept-months.ts'

interface PersonalField { readonly label: string; readonly purposes: readonly PurposeCode[]; readonly kept: string }

/** What this room keeps about people, what for and how long, for the page about personal data. */
export const notificationsFields = (locale: Locale): readonly PersonalField[] => locale === 'en'
  ? [
      { label: 'Notices to you', purposes: ['handle-matter', 'notify'], kept: `${keptMonths.afterReading} months after reading, ${keptMonths.unread} when unread` },
      { label: 'Record of texts and mails sent to you', purposes: ['handle-matter', 'notify'], kept: `${keptMonths.afterSending} months` },
      { label: 'What you want to be told, and when not', purposes: ['notify'], kept: 'until you change it or close your account' },
    ]
  : [
      { label: '给您的通知', purposes: ['handle-matter', 'notify'], kept: `看过后 ${keptMonths.afterReading} 个月，没看的 ${keptMonths.unread} 个月` },
      { label: '给您发短信、邮件的记录', purposes: ['handle-matter', 'notify'], kept: `${keptMonths.afterSending} 个月` },
      { label: '您要收哪些通知、什么时候不打扰', purposes: ['notify'], kept: '到您修改或注销为止' },
    ]
