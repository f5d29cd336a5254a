import { findPersonalData } from '@gongzhi/matter-text'
import type { NoticeSection } from './notice.ts'

/** What no notice may say: mobile phones, identity numbers, bank cards. Names and dwellings were masked by whoever publishes; fixed lines are offices. */
export interface Exposed { readonly type: 'phone' | 'idcard' | 'bankcard'; /** Number of the section, 1 and up; 0 is the title. */ readonly section: number }

const mobile = /^(?:\+?86)?1[3-9]\d{9}$/

/** The first piece of such data in a title or its sections; undefined when there is none. */
export function exposed(title: string, sections: readonly NoticeSection[]): Exposed | undefined {
  const texts = [{ text: title, section: 0 }, ...sections.flatMap((each, index) => textsOf(each).map((text) => ({ text, section: index + 1 })))]
  for (const { text, section } of texts) {
    const type = exposedIn(text)
    if (type) return { type, section }
  }
  return undefined
}

/** The kind of such data in one text. */
export function exposedIn(text: string): Exposed['type'] | undefined {
  // The shortest of the three has eleven digits: what has fewer needs no closer look, and a roll has thousands of cells.
  const folded = text.normalize('NFKC')
  if ((folded.match(/\d/g)?.length ?? 0) < 11) return undefined
  for (const { type, start, end } of findPersonalData(folded)) {
    if (type === 'idcard' || type === 'bankcard') return type
    if (type === 'phone' && mobile.test(folded.slice(start, end).replace(/[^\d+]/g, ''))) return 'phone'
  }
  return undefined
}

const textsOf = ({ heading, text, table }: NoticeSection): string[] => [heading ?? '', text ?? '', ...(table ? [...table.head, ...table.rows.flat()] : [])]
