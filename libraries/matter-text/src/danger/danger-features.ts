import { goingOn, groups, habitual, happening, helpCalled, over, past, peopleAreWarned, possible, staged } from '../../lexicon/danger/cues.ts'
import { patternSet } from '../words/pattern-set.ts'
import { hazards } from './hazards.ts'

const cueNames = ['goingOn', 'habitual', 'happening', 'called', 'over', 'past', 'warned', 'possible', 'staged', 'asked']
const cuesIn = patternSet([goingOn, habitual, happening, helpCalled, over, past, peopleAreWarned, possible, staged, '吗|呢|[?？]|能不能|可不可以|怎么|咨询|请问'])
const groupNames = Object.keys(groups)
const groupsIn = patternSet(Object.values(groups))

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

/**
 * What a matter says of danger, as short keys: pairs and triples of characters, the kinds of hazard it names, and the
 * words that put them here and now or elsewhere (`!past`, `!past+` where a hazard is named too). Each key comes once.
 */
export function dangerFeatures(title: string, text: string): Set<string> {
  const keys = new Set<string>()
  for (const part of [title, text]) {
    for (let at = 0; at + 1 < part.length; at++) {
      if (!isHan(part.charCodeAt(at)) || !isHan(part.charCodeAt(at + 1))) continue
      keys.add(part.slice(at, at + 2))
      if (isHan(part.charCodeAt(at + 2))) keys.add(part.slice(at, at + 3))
    }
  }
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
