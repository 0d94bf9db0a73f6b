import { fromWallTime, stateNames, wallTime, type Row, type Store } from './store.js';

/** The settings of the kinds of repair, with the hours that each may take. */
const settings = [
  { repairType: '1001', repairTypeName: '水电维修', doTime: '24' },
  { repairType: '1002', repairTypeName: '门禁电梯', doTime: '4' },
];

const required = [
  'repairType',
  'repairName',
  'tel',
  'repairObjType',
  'repairObjId',
  'repairObjName',
  'appointmentTime',
  'context',
  'communityId',
];

/** An answer: rows, or something beside them, or a refusal. */
export type Answer = { rows: Row[] } | { data: Row } | { refused: string };

export const listSettings = (): Answer => ({ rows: settings });

export function saveRepair(store: Store, ownerId: string, body: Record<string, unknown>): Answer {
  const missing = required.find((name) => !body[name]);
  if (missing) return { refused: `请求报文中未包含${missing}` };
  if (store.debtors.has(ownerId)) return { refused: '房屋存在未缴维修费用，不能报修' };
  const setting = settings.find(({ repairType }) => repairType === body.repairType);
  if (!setting) return { refused: '报修类型不存在' };
  const text = (name: string) => String(body[name]);
  const repairId = store.nextId();
  const due = fromWallTime(text('appointmentTime')) + Number(setting.doTime) * 3_600_000;
  const row: Row = {
    repairId,
    ...Object.fromEntries(required.map((name) => [name, text(name)])),
    repairTypeName: setting.repairTypeName,
    timeout: wallTime(due),
    state: '1000',
    createTime: wallTime(Date.now()),
    photos: store.keepPhotos(body.photos),
  };
  store.repairs.unshift({ ownerId, row });
  return { data: { repairId } };
}

export function listRepairs(store: Store, ownerId: string): Answer {
  const own = store.repairs.filter((kept) => kept.ownerId === ownerId);
  return { rows: own.map(({ row }) => ({ ...row, stateName: stateName(row) })) };
}

/** What is overdue says so in the name of its state. */
function stateName({ state, timeout }: Row): string {
  const name = stateNames[state as string]!;
  const isOpen = !['1700', '1800', '1900', '2000'].includes(state as string);
  return isOpen && fromWallTime(timeout as string) < Date.now() ? `${name}(超时)` : name;
}

export function urgeRepair(store: Store, ownerId: string, { repairId }: Record<string, unknown>): Answer {
  if (!find(store, ownerId, repairId)) return { refused: '报修单不存在' };
  store.urged.push(String(repairId));
  return { data: {} };
}

export function appraiseRepair(store: Store, ownerId: string, body: Record<string, unknown>): Answer {
  const row = find(store, ownerId, body.repairId);
  if (!row) return { refused: '报修单不存在' };
  if (row.appraiseScore) return { refused: '该报修单已评价' };
  if (row.state !== '1700') return { refused: '报修单不是待评价状态' };
  for (const name of ['appraiseScore', 'doorSpeedScore', 'repairmanServiceScore']) {
    const score = body[name];
    if (typeof score === 'string') row[name] = score;
  }
  Object.assign(row, {
    appraiseContext: String(body.context),
    appraiseTime: wallTime(Date.now()),
    state: '1800',
  });
  return { data: {} };
}

function find(store: Store, ownerId: string, repairId: unknown): Row | undefined {
  return store.repairs.find((kept) => kept.ownerId === ownerId && kept.row.repairId === repairId)?.row;
}
