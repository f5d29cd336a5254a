import type { PartyClass } from '#domains/deliberation'
import { type CouncilCharter, levels, meetingRules, type RuleLevel } from './charter.ts'

/** Numbers of a charter that a form asks for, by the name of their field, with the greatest that makes sense. */
export const charterNumbers = { percent: 100, noticeDays: 60, minutesDueDays: 60, turnMinutes: 60, minRecords: 20, admissionDays: 60, appealDays: 60, signatures: 999, petitionDays: 365, dissentDays: 90, ratingDays: 90, reminderDays: 60 } as const
export type CharterNumber = keyof typeof charterNumbers

export interface CharterEntries { text(name: string): string }

export type CharterRead = { readonly charter: CouncilCharter } | { readonly field: string; readonly problem: 'number' | 'text' }

/** Reads a charter from the fields of its form: every number whole and in range, every text in both languages. */
export function charterFrom(form: CharterEntries, classes: readonly PartyClass[], before: CouncilCharter): CharterRead {
  const numbers: Partial<Record<CharterNumber, number>> = {}
  for (const name of Object.keys(charterNumbers) as CharterNumber[]) {
    const told = form.text(name)
    if (!/^\d{1,3}$/.test(told) || Number(told) > charterNumbers[name]) return { field: name, problem: 'number' }
    numbers[name] = Number(told)
  }
  const counts = (prefix: string) => {
    const found: Partial<Record<PartyClass, number>> = {}
    for (const name of classes) {
      const told = form.text(`${prefix}-${name}`)
      if (told !== '' && !/^\d{1,3}$/.test(told)) return `${prefix}-${name}`
      if (Number(told) > 0) found[name] = Number(told)
    }
    return found
  }
  const wanted = counts('wanted'), quorum = counts('quorum')
  if (typeof wanted === 'string') return { field: wanted, problem: 'number' }
  if (typeof quorum === 'string') return { field: quorum, problem: 'number' }
  const rules: Record<string, CouncilCharter['rules'][keyof CouncilCharter['rules']]> = {}
  for (const rule of meetingRules) {
    const zh = form.text(`${rule}-zh`), en = form.text(`${rule}-en`), level = form.text(`${rule}-level`)
    if (zh === '' || en === '') return { field: `${rule}-${zh === '' ? 'zh' : 'en'}`, problem: 'text' }
    rules[rule] = { level: (levels as readonly string[]).includes(level) ? level as RuleLevel : before.rules[rule].level, text: { zh, en } }
  }
  if (form.text('speech-zh') === '' || form.text('speech-en') === '') return { field: form.text('speech-zh') === '' ? 'speech-zh' : 'speech-en', problem: 'text' }
  const number = (name: CharterNumber) => numbers[name] ?? 0
  return {
    charter: {
      ...before, wanted, quorum: { percent: number('percent'), classes: quorum }, remote: form.text('remote') === '' ? before.remote ?? 'counted' : form.text('remote') === 'heard' ? 'heard' : 'counted', rules: rules as CouncilCharter['rules'], speech: { zh: form.text('speech-zh'), en: form.text('speech-en') },
      noticeDays: number('noticeDays'), minutesDueDays: number('minutesDueDays'), turnMinutes: number('turnMinutes'), minRecordsPerItem: number('minRecords'), admissionDays: number('admissionDays'), appealDays: number('appealDays'),
      petition: { signatures: Math.max(1, number('signatures')), days: Math.max(1, number('petitionDays')) }, dissentDays: number('dissentDays'), ratingDays: number('ratingDays'), reminderDays: number('reminderDays'),
    },
  }
}

/** What the form shows of a charter. */
export function charterFields(charter: CouncilCharter): Record<CharterNumber, number> {
  return {
    percent: charter.quorum.percent, noticeDays: charter.noticeDays, minutesDueDays: charter.minutesDueDays, turnMinutes: charter.turnMinutes, minRecords: charter.minRecordsPerItem, admissionDays: charter.admissionDays, appealDays: charter.appealDays,
    signatures: charter.petition.signatures, petitionDays: charter.petition.days, dissentDays: charter.dissentDays, ratingDays: charter.ratingDays, reminderDays: charter.reminderDays,
  }
}
