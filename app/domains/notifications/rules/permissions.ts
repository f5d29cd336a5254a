import { permissionTable } from '#platform/permission'

export const notificationsPermissions = permissionTable({
  'notifications.webhook-managed': { 'place-administrator': ['all'] },
  'notifications.deliveries-seen': { 'place-administrator': ['all'], auditor: ['all'] },
  'notifications.delivery-decided': { 'place-administrator': ['all'] },
})
