import type { RequestStatus } from '../../../../src/domain/index.js';
import type { NewActivity, NewNotice, TestStaff } from '../../../../src/testing/index.js';
import { wallTime, type Store } from './store.js';

/** What staff do with MicroCommunity's own pages. */
export function staffOf(store: Store): TestStaff {
  return {
    async moveRequest(id, status) {
      if (!states[status]) throw new Error(`MicroCommunity has no state for "${status}"`);
      const [, series, number] = /^(\w+)-(\d+)$/.exec(id)!;
      if (series === 'complaint') {
        const kept = store.complaints.find(({ row }) => row.complaintId === number)!;
        Object.assign(kept.row, { state: 'C', stateName: '处理完成' });
        return;
      }
      const kept = store.repairs.find(({ row }) => row.repairId === number)!;
      Object.assign(kept.row, { state: states[status], staffName: '李师傅', staffTel: '13800000001' });
    },
    async putNotice(notice) {
      const noticeId = store.nextId();
      store.notices.unshift({ noticeId, ...noticeRow(notice) });
      return noticeId;
    },
    async putActivity(activity) {
      const activitiesId = store.nextId();
      store.activities.unshift({ activitiesId, ...activityRow(activity) });
      return activitiesId;
    },
  };
}

/** The state that comes nearest. MicroCommunity has no appointments of its own, and residents take nothing back. */
/** The statuses that MicroCommunity has a state for. */
const states: Readonly<Partial<Record<RequestStatus, string>>> = {
  submitted: '1000',
  'in-progress': '1100',
  'on-hold': '2001',
  resolved: '1700',
  closed: '1900',
  declined: '2000',
};

function noticeRow({ title, body, validUntil }: NewNotice) {
  const now = wallTime(Date.now());
  return {
    title,
    noticeTypeCd: '1000',
    noticeTypeCdName: '业主通知',
    context: body.type === 'html' ? body.content : `<p>${escaped(body.content)}</p>`,
    startTime: now,
    endTime: wallTime(validUntil ? Date.parse(validUntil) : Date.now() + 30 * 86_400_000),
    createTime: now,
    objType: '005',
    userName: '物业服务中心',
  };
}

/** A day has its first and its last minute here. */
function activityRow({ title, category, when }: NewActivity) {
  const start = when.allDay ? `${when.start} 00:00:00` : wallTime(Date.parse(when.start));
  const end = when.allDay ? `${when.end} 23:59:59` : wallTime(Date.parse(when.end ?? when.start));
  return {
    title,
    typeCd: category,
    startTime: start,
    endTime: end,
    readCount: '0',
    likeCount: '0',
    collectCount: '0',
  };
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
