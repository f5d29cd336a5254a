import { codeIn } from '../code-in.ts'
import type { SmsProvider } from './provider.ts'

/** Prints text messages to the terminal: for a laptop and for trying things out, where no gateway is set. */
export function consoleSms(write: (text: string) => void = (text) => process.stdout.write(text)): SmsProvider {
  return {
    async send({ to, text }) {
      const code = codeIn(text)
      write(`\n┌─ 短信 SMS → ${to}\n${text.split('\n').map((line) => `│ ${line}`).join('\n')}\n${code ? `└─ 验证码 code: ${code}\n` : '└─\n'}`)
    },
  }
}
