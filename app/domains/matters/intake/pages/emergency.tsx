import { recogniseDanger, recogniseDistress } from '@gongzhi/matter-text'
import { type EmergencyCall, EmergencyNotice } from '#ui/notice'
import type { Page } from '#ui/page'
import { intakeWords } from '../words/words.ts'

export interface Emergency { readonly danger: boolean; readonly distress: boolean; readonly emergencyPhone: string }

/** What the words themselves say of danger and distress, read again each time: it is nowhere kept. */
export function emergencyIn(words: { readonly title: string; readonly text: string }, emergencyPhone: string): Emergency {
  const readable = { title: words.title.slice(0, 400), text: words.text.slice(0, 8000) }
  const distress = recogniseDistress(`${readable.title}\n${readable.text}`)
  return { danger: recogniseDanger(readable).urgent, distress: distress.violence || distress.selfHarm, emergencyPhone }
}

/** Whom to ring before and after sending, when what was written tells of danger, violence or self-harm. */
export function EmergencyBoxes({ emergency: { danger, distress, emergencyPhone }, page, sent = false }: { emergency: Emergency; page: Page; sent?: boolean }) {
  const words = intakeWords(page.locale).danger
  const [police, ambulance] = [{ number: '110', label: words.police }, { number: '120', label: words.ambulance }]
  const known = [{ number: '119', label: words.fire }, ambulance, police]
  const calls: EmergencyCall[] = [...(known.some(({ number }) => number === emergencyPhone) ? [] : [{ number: emergencyPhone, label: words.emergency }]), ...known]
  return (
    <>
      {danger && <EmergencyNotice title={words.title} calls={calls}><p>{sent ? words.sentText : words.text}</p></EmergencyNotice>}
      {distress && <EmergencyNotice title={words.distress} calls={[police, ambulance]}><p>{words.distressText}</p>{sent && <p>{words.distressSent}</p>}</EmergencyNotice>}
    </>
  )
}
