import { codeIn } from '../code-in.ts'
import type { MailProvider } from './provider.ts'

/** Prints mails to the terminal: for a laptop and for trying things out, where no mail server is set. */
export function consoleMail(write: (text: string) => void = (text) => process.stdout.write(text)): MailProvider {
  return {
    async send({ to, subject, text }) {
      const code = codeIn(subject)
      write(`\n┌─ 邮件 mail → ${to}\n│ ${subject}\n│\n${text.split('\n').map((line) => `│ ${line}`).join('\n')}\n${code ? `└─ 验证码 code: ${code}\n` : '└─\n'}`)
    },
  }
}
