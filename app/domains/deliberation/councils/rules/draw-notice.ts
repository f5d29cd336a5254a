import type { Locale } from '#platform/words'
import type { Feature } from './draw.ts'

interface Announced {
  readonly council: string
  readonly title: string
  readonly seats: number
  readonly pool: number
  readonly listDigest: string
  readonly announcementDigest: string
  readonly source: { readonly name: string; readonly address: string; readonly knownFrom: string }
  readonly features: readonly Feature[]
  readonly onePerHousehold: boolean
}

const basis = { zh: '议事会章程；抽选办法：先公布名单摘要和将来的公开随机数来源，再抽选', en: 'Charter of the council; the digest of the list and a future public source of the seed are published before the draw' }

/** What is published before a draw: sizes, quotas, digests and the future source, and nobody. */
export function drawNotice({ council, title, seats, pool, listDigest, announcementDigest, source, features, onePerHousehold }: Announced, locale: Locale) {
  const english = locale === 'en'
  const rows = features.flatMap((feature) => feature.values.map((value) => [feature.name, value.name, String(value.least), String(value.most)]))
  return {
    title: english ? `Draw by lot announced: ${title}` : `抽选预告：${title}`,
    basis: english ? basis.en : basis.zh,
    sections: [
      { text: english ? `${council} draws ${seats} of ${pool} volunteers by lot. The list is closed; its digest below shows that nothing is changed any more.${onePerHousehold ? ' At most one of a household is drawn.' : ''}` : `${council}将从 ${pool} 名报名人中抽选 ${seats} 人。名单已截止，下面的摘要用来证明名单此后没有改动。${onePerHousehold ? '同一户最多抽中一人。' : ''}` },
      { heading: english ? 'Quotas' : '名额构成', table: { head: english ? ['Feature', 'Value', 'At least', 'At most'] : ['特征', '取值', '最少', '最多'], rows } },
      { heading: english ? 'Source of the seed' : '随机种子的公开来源', text: `${source.name}\n${source.address}\n${source.knownFrom}` },
      { heading: english ? 'Digests (SHA-256)' : '摘要（SHA-256）', text: `${english ? 'List' : '名单'}: ${listDigest}\n${english ? 'Announcement' : '预告'}: ${announcementDigest}` },
    ],
  }
}

/** What is published after a draw: the panel by pseudonym, the value of the source, the ticket. */
export function resultNotice({ council, title, panel, value, ticket }: { readonly council: string; readonly title: string; readonly panel: readonly string[]; readonly value: string; readonly ticket: number }, locale: Locale) {
  const english = locale === 'en'
  return {
    title: english ? `Result of a draw by lot: ${title}` : `抽选结果：${title}`,
    basis: english ? basis.en : basis.zh,
    sections: [
      { text: english ? `${council} drew by the source announced before. Anyone can repeat the draw with the files on its page.` : `${council}按预告的来源完成抽选。任何人都可以用页面上的文件重算一遍。` },
      { heading: english ? 'Panel, by number on the list' : '中选名单（编号）', text: panel.join(english ? ', ' : '、') },
      { heading: english ? 'Value of the source and winning ticket' : '来源公布的数值与中签号', text: `${value}\n${ticket}` },
    ],
  }
}
