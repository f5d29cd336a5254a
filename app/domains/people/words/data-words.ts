import type { Locale } from '#platform/words'
import type { DataWords } from '../my-data/rules/contributions.ts'
import { deviceName } from '../sign-in/rules/device-name.ts'
import { peopleWords } from './words.ts'

/** What this room gives of a person's data, by its keys: Chinese, English. */
const fields: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  name: ['姓名', 'Name'], phone: ['手机号', 'Phone'], mail: ['电子邮箱', 'E-mail'], locale: ['语言', 'Language'], largePrint: ['长辈版', 'Large print'], createdAt: ['从何时起', 'Since'], hasPassword: ['设了密码', 'Password set'], hasSecondFactor: ['开了动态码', 'Authenticator on'],
  cityService: ['统一身份认证', 'City identity service'], 'cityService.name': ['那里的编号', 'Key there'], since: ['从何时起', 'Since'], passkeys: ['通行密钥', 'Passkeys'], 'passkeys.name': ['名称', 'Name'], sessions: ['登录着的设备', 'Devices signed in'],
  way: ['方式', 'By'], device: ['设备', 'Device'], seenAt: ['最近使用', 'Last used'], posts: ['岗位', 'Posts'], role: ['岗位', 'Post'], organisation: ['单位', 'Organisation'], startsAt: ['开始', 'From'], endsAt: ['结束', 'Until'],
  consents: ['同意记录', 'Consents'], purpose: ['用途', 'Purpose'], givenAt: ['同意时间', 'Given'], withdrawnAt: ['撤回时间', 'Withdrawn'], doneForMe: ['别人替我办的', 'Done for me'], doneForOthers: ['我替别人办的', 'Done for others'],
  channel: ['方式', 'By way of'], act: ['做了什么', 'What'], receipt: ['回执编号', 'Receipt'], at: ['时间', 'When'], undoneAt: ['撤销时间', 'Undone'], doneByMe: ['我做过的', 'What I did'], 'doneByMe.name': ['做了什么', 'What'],
  whoLooked: ['谁看过', 'Who looked'], fields: ['看了什么', 'What they saw'], reason: ['理由', 'Reason'], bySelf: ['本人', 'Myself'], bySystem: ['系统', 'The system'],
}

/** Names of what is kept here about a person, and of its codes, for the page on which they read it. */
export function peopleDataWords(locale: Locale): DataWords {
  const all = peopleWords(locale), at = locale === 'en' ? 1 : 0
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = { way: all.ways, role: all.roles, purpose: all.purposes, channel: all.channels, fields: all.fields, locale: all.me.locales }
  return { field: (key) => fields[key]?.[at], value: (key, value) => named[key]?.[value] ?? (key === 'device' ? deviceName(value) : undefined) }
}
