const twoPartSurnames = new Set(['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯', '长孙', '宇文', '端木', '南宫', '西门', '独孤', '呼延', '澹台'])

/** A name as strangers may see it: the surname and two stars, whatever the length of the rest. 张小明 -> 张**, 欧阳娜 -> 欧阳**. */
export function maskName(name: string): string {
  const signs = [...name.trim()]
  const first = signs.slice(0, 2).join('')
  return `${signs.length > 2 && twoPartSurnames.has(first) ? first : signs[0] ?? ''}**`
}

/** A phone number as its owner recognises it: 138****5678. */
export const maskPhone = (phone: string): string => {
  const local = phone.replace(/^\+86/, '')
  return local.length < 8 ? '****' : `${local.slice(0, local.length - 8)}****${local.slice(-4)}`
}

/** A phone number as people read it: 138 0000 0000; one from abroad keeps its country. */
export const spokenPhone = (phone: string): string => phone.replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3').replace(/^\+86(?=\d)/, '0')

/** A mail address as its owner recognises it: a***@example.org. */
export const maskMail = (mail: string): string => mail.replace(/^(.).*(@.*)$/, '$1***$2')
