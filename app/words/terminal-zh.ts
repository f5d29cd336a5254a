import type { MistakeFacts } from '#platform/operator-mistake'
import type { PostgresNews } from '../platform/postgres/news.ts'

/** What the server and the commands say on the terminal, in Chinese. */
export const terminalZh = {
  stopping: '正在停止……', loading: '正在载入示例……', started: (address: string, empty: boolean) => `共治 Gongzhi: ${address}${empty ? '  （第一次打开：设置自己的地方，或载入示例）' : ''}`, open311: 'Open311 密钥',
  startUsage: `npm start [-- --demo]

  --demo   在空的安装里载入示例，并打印怎样登录

PORT（3000）、HOST（0.0.0.0）、DATA_DIR（./data）、DATABASE_URL（不设就用 DATA_DIR 里自带的 PostgreSQL）、
BASE_URL（http://localhost:PORT）等，见 README.zh-CN.md。`,
  backupUsage: 'npm run backup -- 文件\n\n文件不能已经存在；除非名字以 .tar 结尾，否则会压缩。', restoreUsage: 'npm run restore -- 文件 [--replace]\n\n--replace 会丢弃数据库里现有的内容。',
  backedUp: (path: string, tables: number, rows: number, files: number, bytes: number) => `已备份到 ${path}：${tables} 张表，${rows} 行，${files} 个文件，${bytes} 字节`,
  restored: (made: string, tables: number, rows: number, files: number) => `已恢复 ${made} 的备份：${tables} 张表，${rows} 行，${files} 个文件`,
  postgres: ({ what, folder, pid }: PostgresNews) => ({
    making: `正在 ${folder} 建立数据库`, joining: `${folder} 上已经有 PostgreSQL 在运行（进程 ${pid}），直接使用它`, ended: `${folder} 上的 PostgreSQL 意外停止，正在重新启动`, again: 'PostgreSQL 已经重新启动，网站继续运行',
  })[what],
  mistakes: {
    settings: (f) => `环境变量不对，没有启动：\n${f.problems}`,
    'unknown-option': (f) => `不认识参数 ${f.given}。`,
    'port-taken': (f) => `端口 ${f.port} 已经被别的程序占用。请停止那个程序，或换一个端口，例如 PORT=${Number(f.port) + 1} npm start。`,
    'port-forbidden': (f) => `没有权限使用端口 ${f.port}。请用 1024 以上的端口，例如 PORT=3000，再在前面放 nginx。`,
    'host-unknown': (f) => `这台机器没有地址 ${f.host}。请改 HOST，或不设（0.0.0.0）。`,
    'data-dir-file': (f) => `DATA_DIR ${f.path} 不是文件夹，而是一个文件。请换一个文件夹。`,
    'data-dir-closed': (f) => `不能在 DATA_DIR ${f.path} 里写东西（${f.why}）。请给这个用户写权限，或换一个文件夹。`,
    'database-unreachable': (f) => `连不上 DATABASE_URL 的数据库 ${f.address}（${f.why}）。请检查地址、PostgreSQL 是否在运行。`,
    'database-refused': (f) => `DATABASE_URL 的数据库 ${f.address} 拒绝了登录（${f.why}）。请检查用户名、密码和数据库名。`,
    'already-running': (f) => `数据库已经有程序在用（${f.who}）。请先停止它，或换一个 DATA_DIR。`,
    'nothing-here': (f) => `${f.where} 里没有数据库，什么都没有做。请检查 DATA_DIR 或 DATABASE_URL 写得对不对。`,
    'no-place-here': (f) => `${f.where} 的数据库里还没有设置过地方，没有可以备份的内容，什么都没有做。请检查 DATA_DIR 或 DATABASE_URL 写得对不对。`,
    'file-exists': (f) => `${f.path} 已经存在，没有覆盖它。请换一个名字。`,
    'file-unwritable': (f) => `写不了 ${f.path}（${f.why}）。请检查文件夹是否存在、能不能写、空间够不够。`,
    'file-unreadable': (f) => `读不了 ${f.path}（${f.why}），什么都没有改动。`,
    'bad-backup': (f) => `这个备份不能用，什么都没有改动：${f.why}`,
    'not-empty': () => '数据库不是空的，什么都没有改动。请恢复到空的 DATA_DIR 或数据库，或加上 --replace 丢弃现有内容。',
    'place-set-up-already': () => '这里已经设置过自己的地方，--demo 只能用于空的 DATA_DIR 或数据库。',
    'database-lost': (f) => `数据库停止了，没能重新启动，网站也停止了：${f.why}`,
  } as Readonly<Record<string, (facts: MistakeFacts) => string>>,
}
