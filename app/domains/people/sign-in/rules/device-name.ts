const systems = [[/HarmonyOS|OpenHarmony/, 'HarmonyOS'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X/, 'Mac'], [/Linux/, 'Linux']] as const
const browsers = [[/MicroMessenger/, '微信'], [/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'], [/(Chrome|CriOS)\//, 'Chrome'], [/Safari\//, 'Safari']] as const

/** A device as its owner would call it (Android · Chrome), from the User-Agent; undefined when nothing is recognised. */
export function deviceName(userAgent: string | null | undefined): string | undefined {
  const parts = [systems, browsers].map((list) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]).filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' · ')
}
