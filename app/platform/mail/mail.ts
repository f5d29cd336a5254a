import type { Settings } from '../settings.ts'
import { consoleMail } from './console.ts'
import type { MailProvider } from './provider.ts'
import { smtpMail } from './smtp.ts'

/** The mail server of the settings, or the terminal when none is set. */
export const mailOf = ({ mail }: Pick<Settings, 'mail'>): MailProvider => (mail.smtpUrl ? smtpMail({ url: mail.smtpUrl, from: mail.from }) : consoleMail())
