/** A row: every value is a text, or a list of texts. */
export type Row = Record<string, string | string[]>;

/** What the server keeps. Whose a row is stands beside it, since the API does not send it. */
export interface Kept {
  ownerId: string;
  row: Row;
}

/** Names of the states of a repair, as the API sends them. */
export const stateNames: Readonly<Record<string, string>> = {
  1000: '待处理',
  1100: '接单',
  1200: '退单',
  1300: '转单',
  1400: '申请支付',
  1500: '支付失败',
  1700: '待评价',
  1800: '待回访',
  1900: '完成',
  2000: '未处理结单',
  2001: '暂停',
};

/** Shanghai is eight hours ahead all year. */
const zoneMs = 8 * 3_600_000;

/** The time on a wall in Shanghai, as the API writes it. */
export const wallTime = (ms: number) => new Date(ms + zoneMs).toISOString().slice(0, 19).replace('T', ' ');

export const fromWallTime = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`) - zoneMs;

/** Everything in memory, the newest first. */
export class Store {
  readonly repairs: Kept[] = [];
  readonly complaints: Kept[] = [];
  readonly notices: Row[] = [];
  readonly activities: Row[] = [];
  /** Who owes too many repair fees. */
  readonly debtors = new Set<string>();
  readonly urged: string[] = [];
  readonly files: string[] = [];
  #sequence = 0;

  /** Ids are numbers of a date and a sequence, and grow. */
  nextId(): string {
    this.#sequence += 1;
    return `2026${String(this.#sequence).padStart(12, '0')}`;
  }

  /** Entries of up to 512 characters are addresses of files that are there already; longer ones are files as base64. */
  keepPhotos(photos: unknown): string[] {
    const entries = Array.isArray(photos) ? (photos as string[]) : [];
    return entries.map((entry) => {
      if (entry.length <= 512) return entry;
      this.files.push(entry);
      return `/files/${this.files.length}.jpg`;
    });
  }
}
