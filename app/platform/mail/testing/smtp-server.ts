import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export interface ReceivedMail { readonly to: readonly string[]; readonly raw: string }

/** What the server does with the next mails: takes them, answers an error at RCPT, hangs up at RCPT or after the text. */
export type Manner = 'accept' | 'refuse-recipient' | 'busy' | 'hang-up-early' | 'hang-up-late'

/** A mail server for tests: speaks as much SMTP as a client needs and keeps what it received. */
export async function smtpServer() {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = { url: '', received, manner: 'accept' as Manner, async [Symbol.asyncDispose]() {} }
  const listener = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    let pending = '', data: string | undefined, to: string[] = []
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 test')
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      pending += chunk
      for (;;) {
        if (data !== undefined) {
          const end = pending.indexOf('\r\n.\r\n')
          if (end < 0) return
          received.push({ to, raw: pending.slice(0, end) })
          pending = pending.slice(end + 5)
          data = undefined
          if (server.manner === 'hang-up-late') { socket.destroy(); return }
          say('250 taken')
          to = []
          continue
        }
        const at = pending.indexOf('\r\n')
        if (at < 0) return
        const line = pending.slice(0, at)
        pending = pending.slice(at + 2)
        const verb = line.slice(0, 4).toUpperCase()
        if (verb === 'RCPT' && server.manner === 'refuse-recipient') say('550 no such person')
        else if (verb === 'RCPT' && server.manner === 'busy') say('451 come back later')
        else if (verb === 'RCPT' && server.manner === 'hang-up-early') { socket.destroy(); return }
        else if (verb === 'RCPT') { to.push(/<([^>]*)>/.exec(line)?.[1] ?? ''); say('250 ok') }
        else if (verb === 'DATA') { data = ''; say('354 go on') }
        else if (verb === 'QUIT') { say('221 bye'); socket.end() }
        else say('250 ok')
      }
    })
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  server.url = `smtp://127.0.0.1:${(listener.address() as { port: number }).port}`
  server[Symbol.asyncDispose] = async () => {
    listener.close()
    for (const socket of sockets) socket.destroy()
  }
  return server
}
