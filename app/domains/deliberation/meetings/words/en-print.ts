import type { zhPrint } from './zh-print.ts'

/** Words of what is printed for a meeting, in English. */
export const enPrint: typeof zhPrint = {
  invitation: 'Invitation', dear: (name) => `${name},`, inviteText: (form, title) => `you are kindly asked to the ${form.toLowerCase()} “${title}”.`, receipt: 'Receipt', receiptText: (title) => `The notice of “${title}” was received.`, signature: 'Signature', date: 'Date', invitationFor: 'Invited',
  agenda: 'Agenda', signIn: 'Sign-in list', number: 'No.', name: 'Name', class: 'Party', part: 'Part', sign: 'Signature', time: 'Time', blank: 'Record of the meeting', issue: 'Issue', class2: 'Party', said: 'Main points', result: 'Result', hands: 'For / against / abstaining', responsible: 'Answers for it', deadline: 'By', chair: 'Chair', secretary: 'Secretary', chairSign: 'Chair', secretarySign: 'Secretary',
  slips: 'Voting slips', slipsHint: (count) => `${count} slips for the members present, collected and counted at once, without names.`, slipQuestion: 'Your view of this item (tick one)', options: ['For', 'Against', 'Abstain'], slipFoot: 'The result of deliberation binds nobody by law; what an assembly has to decide is voted there.', minutes: 'Minutes', draft: 'Draft open to correction, not for the public', code: 'Sign in', codeHint: 'Scan, or type the code below on the sign-in page. Without a phone, sign the list.', when: 'Time', where: 'Place', all: 'Print', choose: 'Choose what to print', council: 'Called by', seal: '(seal)', codeSheet: 'Sign-in code (for the door)',
}
