import type { RequestStatus } from '../../../../src/domain/index.js';
import type { Text } from './community.js';

/** What happens next, by status, in words for residents. */
export const nextSteps: Readonly<Record<RequestStatus, Text>> = {
  submitted: {
    en: 'The service desk reads your request and answers you.',
    zh: '服务中心将查看您的单子并答复您。',
  },
  acknowledged: { en: 'We arrange who comes and when.', zh: '我们正在安排人员和时间。' },
  scheduled: { en: 'We come at the time agreed.', zh: '我们将按约定时间上门。' },
  'in-progress': { en: 'The work is under way.', zh: '正在处理中。' },
  'on-hold': { en: 'We wait for something and tell you when it goes on.', zh: '暂时搁置，恢复后会通知您。' },
  resolved: { en: 'Please tell us whether it is solved.', zh: '请确认问题是否已解决。' },
  closed: { en: 'This is finished.', zh: '本单已办结。' },
  declined: {
    en: 'This was declined. Call the service desk if you do not agree.',
    zh: '本单未予受理，如有异议请致电服务中心。',
  },
  cancelled: { en: 'This was cancelled.', zh: '本单已取消。' },
};

/** The statuses, in words for staff. */
export const statusNames: Readonly<Record<RequestStatus, Text>> = {
  submitted: { en: 'Submitted', zh: '待受理' },
  acknowledged: { en: 'Acknowledged', zh: '已受理' },
  scheduled: { en: 'Scheduled', zh: '已预约' },
  'in-progress': { en: 'In progress', zh: '处理中' },
  'on-hold': { en: 'On hold', zh: '暂停' },
  resolved: { en: 'Resolved', zh: '待确认' },
  closed: { en: 'Closed', zh: '已办结' },
  declined: { en: 'Declined', zh: '不予受理' },
  cancelled: { en: 'Cancelled', zh: '已取消' },
};
