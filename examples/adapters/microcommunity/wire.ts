/**
 * The rows as they come over the wire. Numbers are texts, times are `YYYY-MM-DD HH:mm:ss` on the community's clock, and
 * any member may be missing.
 */

export interface RepairRow {
  repairId: string;
  repairType: string;
  repairTypeName?: string;
  repairName?: string;
  tel?: string;
  repairObjType: string;
  repairObjId: string;
  repairObjName?: string;
  /** When the resident wants somebody to come. */
  appointmentTime: string;
  /** Until when it is to be done: so many hours after the appointment, whatever pauses come. */
  timeout?: string;
  context: string;
  state: string;
  /** With "(超时)" at its end once it is overdue. */
  stateName?: string;
  createTime: string;
  /** Who took it over. */
  staffName?: string;
  staffTel?: string;
  /** Addresses of pictures. */
  photos?: string[];
  appraiseScore?: string;
  doorSpeedScore?: string;
  repairmanServiceScore?: string;
  appraiseContext?: string;
  appraiseTime?: string;
  replyContext?: string;
  replyTime?: string;
}

export interface RepairSettingRow {
  repairType: string;
  repairTypeName: string;
}

export interface ComplaintRow {
  complaintId: string;
  typeCd: string;
  typeCdName?: string;
  complaintName?: string;
  tel?: string;
  context: string;
  /** `W`: waits, `C`: is done. */
  state: string;
  stateName?: string;
  createTime: string;
  photos?: string[];
}

export interface NoticeRow {
  noticeId: string;
  title: string;
  noticeTypeCd: string;
  noticeTypeCdName?: string;
  /** HTML. */
  context: string;
  startTime: string;
  endTime?: string;
  createTime?: string;
  /** 001 the community, 002 a building, 003 a unit, 004 a home, 005 everybody. */
  objType?: string;
  objId?: string;
  objName?: string;
  userName?: string;
}

export interface ActivityRow {
  activitiesId: string;
  title: string;
  typeCd: string;
  context?: string;
  startTime: string;
  endTime?: string;
  userName?: string;
}
