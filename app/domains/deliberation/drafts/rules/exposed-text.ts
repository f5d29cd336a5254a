import { findPersonalData } from '@gongzhi/matter-text'

/** Whether a text that staff publish names a mobile phone, an identity number or a bank card. */
export const exposedText = (text: string): boolean => findPersonalData(text.normalize('NFKC')).some(({ type, start, end }) => type === 'idcard' || type === 'bankcard' || (type === 'phone' && /^(?:\+?86)?1[3-9]\d{9}$/.test(text.normalize('NFKC').slice(start, end).replace(/[^\d+]/g, ''))))
