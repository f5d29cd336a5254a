/**
 * Folding brings the many ways to write a digit or a letter to one way and never changes
 * the length of the text, so that a position in the folded text is a position in the text.
 */

const numerals = new Map<string, string>(Object.entries({
  零: '0', '〇': '0', '○': '0', 洞: '0', 一: '1', 幺: '1', 么: '1', 妖: '1', 壹: '1', 二: '2', 两: '2', 贰: '2',
  三: '3', 叁: '3', 四: '4', 肆: '4', 五: '5', 伍: '5', 六: '6', 陆: '6', 七: '7', 柒: '7', 拐: '7',
  八: '8', 捌: '8', 九: '9', 玖: '9', 勾: '9', 溜: '6',
}))

/** The digit that a Chinese numeral stands for when digits are read out one by one. */
export function digitOf(character: string): string | undefined {
  return numerals.get(character)
}

const wide = /[！-～　‐-―−﹣－·•・‧●．。﹒﹫]/g

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code === 0x3000) return ' '
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code >= 0x2010 && code <= 0x2015 || character === '−' || character === '﹣') return '-'
  if (character === '•' || character === '・' || character === '‧' || character === '●') return '·'
  return character === '﹫' ? '@' : character
}

/** Full-width forms become half-width, the many dashes and middle dots one dash and one dot. */
export function fold(text: string): string {
  return text.replace(wide, foldCharacter)
}

// Seven numerals in a row are read-out digits; fewer may be a count (三四十) or a name (陆一一).
const readOut = /[零〇○洞一幺么妖壹二两贰三叁四肆五六七柒拐八捌九玖\d](?:[\s\-·.、,，]{0,2}[零〇○洞一幺么妖壹二两贰三叁四肆五伍六陆七柒拐八捌九玖勾溜\d]){6,}/g

/** Like `fold`, and long runs of Chinese numerals (一三五二〇…, 幺三八…) become digits. */
export function foldReadOutDigits(folded: string): string {
  return folded.replace(readOut, run => {
    // 伊一13801234567 and 13801234567一: a numeral or two at the edge belongs to the neighbour.
    if (/^[^\d]{0,3}[\d\s\-·.]+[^\d]{0,3}$/.test(run) && run.replace(/[^\d]/g, '').length >= 7) return run
    let digits = ''
    for (const character of run) digits += numerals.get(character) ?? character
    // 五五四一直不接: what follows the eleventh digit of a mobile number begins the next word.
    const mobile = /^1[^\d]{0,2}[3-9](?:[^\d]{0,2}\d){9}/.exec(digits)?.[0]
    const rest = mobile === undefined ? '' : run.slice(mobile.length)
    if (mobile !== undefined && rest.length <= 2 && /^[一两二三四五六七八九]*$/.test(rest)) return mobile + rest
    return digits
  })
}
