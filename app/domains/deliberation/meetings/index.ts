export { callMeeting, type NewMeeting } from './acts/call-meeting.ts'
export { announceMeeting } from './acts/announce-meeting.ts'
export { comingMeetings, type Meeting, meetingById, meetingsOfTopic, pastMeetings } from './reads/meetings.ts'
export { meetingsPermissions } from './rules/permissions.ts'
