import {
  chinaHolidays,
  withHolidays,
  type ServiceLevel,
  type ServiceRequest,
  type WorkCalendar,
} from '../../src/domain/index.js';
import { say } from './community.js';

export const sparePart = (): string => say('Waiting for a spare part', '等待配件');

/** The working hours of the service desk, with the holidays of mainland China. */
export const office = (): WorkCalendar =>
  withHolidays(
    {
      id: 'office',
      name: say('Service desk', '服务台'),
      timeZone: 'Asia/Shanghai',
      week: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
          day,
          [
            ['09:00', '12:00'],
            ['13:30', '18:00'],
          ],
        ]),
      ),
    },
    chinaHolidays,
  );

/** What is promised in those hours. */
export const officeLevel = (): ServiceLevel => ({
  id: 'office-hours',
  name: say('In office hours', '工作时间内'),
  targets: [
    { metric: 'response', goal: 'PT6H', clock: 'office' },
    { metric: 'resolution', goal: 'P5D', clock: 'office' },
  ],
});

/** A lift that waited for a part over a holiday. */
export const storyRequest = (): ServiceRequest => ({
  id: '42',
  number: 'R-2026-0042',
  kind: 'repair',
  status: 'on-hold',
  description: say('The lift stops between floors.', '电梯停在两层之间。'),
  createdAt: '2026-09-30T16:20:00+08:00',
  updatedAt: '2026-09-30T16:20:00+08:00',
  history: [
    {
      id: '1',
      at: '2026-10-08T10:00:00+08:00',
      type: 'status',
      status: 'on-hold',
      text: sparePart(),
    },
    { id: '2', at: '2026-10-09T14:00:00+08:00', type: 'status', status: 'in-progress' },
    { id: '3', at: '2026-10-12T15:00:00+08:00', type: 'status', status: 'resolved' },
  ],
});
