import { goingOn, groups, habitual, happening, helpCalled, over, past, peopleAreWarned, possible, staged } from '../../lexicon/danger/cues.ts'
import { patternSet } from '../words/pattern-set.ts'
import { hazards } from './hazards.ts'

const cueNames = ['goingOn', 'habitual', 'happening', 'called', 'over', 'past', 'warned', 'possible', 'staged', 'asked']
const cuesIn = patternSet([goingOn, habitual, happening, helpCalled, over, past, peopleAreWarned, possible, staged, '吗|呢|[?？]|能不能|可不可以|怎么|咨询|请问'])
const groupNames = Object.keys(groups)
const groupsIn = patternSet(Object.values(groups))

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

/** Calls `take` with the place of every pair of Chinese characters and whether a third follows. */
function eachPair(text: string, take: (at: number, isTriple: boolean) => void): void {
  for (let at = 0; at + 1 < text.length; at++) {
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) take(at, isHan(text.charCodeAt(at + 2)))
  }
}

/**
 * What a matter says of danger, as short keys: pairs and triples of characters, and the signs below. Each key comes once.
 */
export function dangerFeatures(title: string, text: string): Set<string> {
  const keys = new Set<string>()
  for (const part of [title, text]) {
    eachPair(part, (at, isTriple) => {
      keys.add(part.slice(at, at + 2))
      if (isTriple) keys.add(part.slice(at, at + 3))
    })
  }
  for (const sign of dangerSigns(title, text)) keys.add(sign)
  return keys
}

/**
 * The kinds of hazard that a matter names, the words that put them here and now or elsewhere (`!past`, `!past+` where a
 * hazard is named too), and groups of words of which two together tell more.
 */
export function dangerSigns(title: string, text: string): Set<string> {
  const keys = new Set<string>()
  const whole = `${title}。${text}`
  let isNamed = false
  for (const { name, phrases, needs } of hazards) {
    if (needs && !needs.test(whole)) continue
    if (whole.search(phrases) < 0) continue
    isNamed = true
    keys.add(`#${name}`)
  }
  for (const at of cuesIn(whole)) {
    keys.add(`!${cueNames[at]!}`)
    if (isNamed) keys.add(`!${cueNames[at]!}+`)
  }
  keys.add(isNamed ? '#' : '-')
  const present = groupsIn(whole).sort((a, b) => a - b).map(at => groupNames[at]!)
  present.forEach((name, at) => {
    keys.add(`=${name}`)
    for (const other of present.slice(at + 1)) keys.add(`=${name}+${other}`)
  })
  return keys
}
