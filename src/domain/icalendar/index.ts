export { calendarFile, type CalendarEvent, type CalendarFile } from './calendar-file.js';
