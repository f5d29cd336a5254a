import { readFileSync } from 'node:fs'
import { chanceFrom } from './chance.ts'

/** A text of which it is known whether somebody is in danger. */
export interface DangerText { title: string; text: string; urgent: boolean; weight?: number }

const lines = (name: string): string[] => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#'))
const labelled = (name: string): DangerText[] => lines(`${name}.jsonl`).map(line => JSON.parse(line) as DangerText)

/** The texts by their authors, so that the weights can be judged by an author who taught them nothing. */
export const dangerAuthors: Readonly<Record<string, () => DangerText[]>> = {
  'short texts': () => ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9', '-10', '-11', '-12', '-13', '-14'].flatMap(name => lines(`danger${name}.txt`)).map(line => {
    const [title = '', text = ''] = line.slice(1).split('|')
    return { title, text, urgent: line.startsWith('+') }
  }),
  'shared requests': () => labelled('matters'),
  'first town': () => labelled('town-matters'),
  'second town': () => labelled('town-matters-2'),
  'third town': () => labelled('town-matters-3'),
  'fourth town': () => labelled('town-matters-4'),
  'fifth town': () => labelled('town-matters-5'),
  'misleading texts, first author': () => labelled('danger-misleading'),
  'misleading texts, second author': () => labelled('danger-misleading-2'),
  'ordinary matters': ordinaryMatters,
}

/** Matters of other trainings: all calm but those that would be hard to tell. */
function ordinaryMatters(): DangerText[] {
  const own = ['', '-2', '-3', '-4', '-5', '-6', '-7'].flatMap(name => labelled(`own-matters${name}`))
  const titled = (name: string, at: number): DangerText[] => lines(name).map(line => line.split('|')).map(parts => ({ title: parts[at]!, text: parts[at + 1] ?? '', urgent: false }))
  return [...own, ...titled('invented/components.txt', 1), ...titled('invented/events.txt', 1), ...titled('first-set.txt', 3)].filter(({ title }) => !hardToTell.has(title))
}

const hardToTell = new Set(('快来，厨房漏气 箱子里打火 电缆从房顶拖下来 电梯突然往下坠吓死人 阳台底下水泥块掉 树枝搭在电线上 从六楼甩线下来 扶手铁管脱焊 秋千链子断了一边 ' +
  '屋顶瓦片被风掀了 墙皮大块往下掉 有人烧树叶冒浓烟 楼下管道有股臭鸡蛋味 独居老人').split(' '))

/**
 * Each shorter text once more beside an ordinary one, before or behind it: a danger told in passing, also under the title
 * of the other, remains a danger, and two ordinary matters remain calm.
 */
export function joinedTexts(texts: readonly DangerText[]): DangerText[] {
  const chance = chanceFrom(7)
  const calm = texts.filter(({ urgent, text }) => !urgent && text.length < 150)
  const joined = (one: string, other: string): string => one + (/[。！!？?\n]$/.test(one) ? '' : '。') + other
  return texts.filter(({ text }) => text.length <= 160).map(({ title, text, urgent }) => {
    const other = calm[Math.floor(chance() * calm.length)]!
    return {
      title: urgent && chance() < 0.25 ? other.title : title,
      text: chance() < 0.5 ? joined(other.text, text) : joined(text, other.text),
      urgent, weight: 0.3,
    }
  })
}
