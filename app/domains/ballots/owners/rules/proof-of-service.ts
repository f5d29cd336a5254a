/** How a ballot reached an owner: signed for, read on a device, or posted in the estate after somebody tried in vain to hand it over (指导规则22). */
export const serviceChannels = ['signed', 'read', 'attempted', 'posted'] as const
export type ServiceChannel = (typeof serviceChannels)[number]

/** Whether it is proved that the ballot reached a household. A posted notice alone is no proof: an attempt goes before it. */
export const isServed = (channels: readonly ServiceChannel[]): boolean =>
  channels.includes('signed') || channels.includes('read') || (channels.includes('attempted') && channels.includes('posted'))
