import { denying, figurative, goingOn, habitual, happening, notStaged, over, past, possible, staged, thoughtOf, warned } from '../../lexicon/danger/cues.ts'
import { weighDanger } from './danger-model.ts'
import type { Hazard } from './hazard.ts'
import { hazards } from './hazards.ts'
import { rightSpelling, sentencesOf } from './sentences.ts'

const now = new RegExp(happening)
const before = new RegExp(`(?:${past})`, 'g')
const continues = new RegExp(goingOn)
const ended = new RegExp(over)
const maybe = new RegExp(possible)
const figure = new RegExp(`(?:${figurative})[^，,]{0,6}$`)
const often = new RegExp(habitual)
const warning = new RegExp(warned)
const denied = new RegExp(denying)
const played = new RegExp(staged)
const noPlay = new RegExp(notStaged)
const onlyThought = new RegExp(thoughtOf)
const negated = /(?<!是)不(?:带电|冒烟|漏[气电]|着火|起火)|没(?:带电|漏|着火|起火|冒烟)/

/** What stands before words of which none alone tells of a danger. */
const together = '合起来看'

/** True where the phrase at `start` of a sentence says that the danger is there, and there now. */
function isPresent(hazard: Hazard, sentence: string, start: number, end: number): boolean {
  const clauseStart = Math.max(sentence.lastIndexOf('，', start), sentence.lastIndexOf(',', start), sentence.lastIndexOf('：', start), sentence.lastIndexOf('“', start)) + 1
  const commaAfter = sentence.slice(end).search(/[，,”]/)
  const found = sentence.slice(start, end)
  const clause = sentence.slice(clauseStart, commaAfter < 0 ? sentence.length : end + commaAfter)
  const left = sentence.slice(clauseStart, start)
  if (denied.test(left.slice(-8)) || figure.test(left) || warning.test(left)) return false
  if (/^(?:了?(?:一样|似的|一般)|的?隐患|的?危险|的?风险|怎么办|时怎么|怎么|咋|拿什么|的那[个次回位]|往哪|没法[往跑]|跑都跑|了怎么|的话|谁负责|保护|报警器|的教训|的时候|人?的?(?:事故|事件|以后|之后|问题|那天|那次|的事|这事|经历|次数|记录)|[一二两三四五六七八九十好几数\d]+多?[次回起]|警示|[标告]?[示志]?牌|演示|宣传|培训)/.test(sentence.slice(end))) return false
  if (negated.test(sentence.slice(Math.max(0, start - 1), end)) && !/[味气][^，]*不(?:掉|散)/.test(found)) return false
  // 真着了火往哪跑: the danger is only thought of.
  if (/真(?:要|的|是|要是)?$/.test(left) && onlyThought.test(sentence.slice(end))) return false
  const presentHere = now.test(sentence)
  // 怕着火, 万一漏气: the possibility stands before the danger, in the same or the neighbouring clause.
  if (maybe.test(left) || maybe.test(clause.slice(end - clauseStart)) && !presentHere) return false
  const wider = sentence.slice(Math.max(0, clauseStart - 14), clauseStart)
  if (/(?:万一|如果|要是|假如|一旦|怕|担心|哪天|真要)[^，,]*[，,]?$/.test(wider)) return false
  if (ended.test(sentence) && !/(?:还在|仍在|又|现在)/.test(sentence)) return false
  if (isPast(sentence, commaAfter < 0 ? sentence.length : end + commaAfter)) return false
  if (/(?:没有?|不是|未|无|不)(?:漏|泄|味|异味|困|起火|着火|冒烟|触电|带电|掉)/.test(found) && !/(?:味道?|气)[^，]*不(?:掉|散)/.test(found) || maybe.test(found)) return false
  if (!hazard.lasting && often.test(sentence) && !/(?:正在|现在|此刻|这会儿|刚才|刚刚|救命|快来)/.test(sentence)) return false
  return true
}

/** True where a word of the past governs what stands before `until` and nothing says that it goes on. */
function isPast(sentence: string, until: number): boolean {
  let last = -1
  for (const found of sentence.slice(0, until).matchAll(before)) last = found.index
  return last >= 0 && !continues.test(sentence.slice(last, until))
}

/** The hazards of which a sentence says that they are there now, each with its phrase; the spelling is righted before. */
export function hazardsByRule(title: string, text: string): string[] {
  const whole = `${title}。${text}`
  const why: string[] = []
  for (const hazard of hazards) {
    if (hazard.needs && !hazard.needs.test(whole)) continue
    let heldInText = 0
    let dismissedInText = 0
    let held: string | undefined
    const consider = (sentence: string, inTitle: boolean): void => {
      if (hazard.otherwise?.test(sentence)) return
      for (const found of sentence.matchAll(hazard.phrases)) {
        const start = found.index
        const end = start + found[0].length
        const near = sentence.slice(Math.max(0, start - 6), end + 4)
        const present = !hazard.not.test(near) && isPresent(hazard, sentence, start, end)
        if (present) held ??= found[0]
        if (!inTitle) { if (present) heldInText++; else dismissedInText++ }
      }
    }
    for (const sentence of sentencesOf(text)) consider(sentence, false)
    const heldByText = held
    if (heldInText === 0 && dismissedInText === 0 && !isPast(text, text.length) && !ended.test(text) && !(hazard.otherwise?.test(text))) consider(title, true)
    if (heldByText ?? held) why.push(`${hazard.name}：${heldByText ?? held}`)
  }
  return why
}

/**
 * Whether life or property is in danger at this very moment: gas, fire or smoke, live wires, people shut in a lift,
 * a façade coming down, somebody who cannot get away. Rules and learnt weights decide together, so that either finds
 * what the other does not know. Haste, anger and capital letters do not count; what is over, feared or only likened
 * does not either, and that help was called does not end a danger.
 */
export function recogniseDanger(matter: { title: string; text: string }): { urgent: boolean; why: string[] } {
  const title = rightSpelling(matter.title)
  const text = rightSpelling(matter.text)
  const whole = `${title}。${text}`
  if (played.test(whole) && !noPlay.test(whole)) return { urgent: false, why: [] }
  const { verdict, words } = weighDanger(title, text)
  const why = verdict === 'calm' ? [] : hazardsByRule(title, text)
  if (why.length === 0 && verdict === 'alarm') why.push(`${together}：${words().join('、')}`)
  return { urgent: why.length > 0, why }
}
