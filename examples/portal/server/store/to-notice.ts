import type { Notice, NoticeCorrection, NoticeScope } from '../../../../src/domain/index.js';
import { inLanguage, type Language } from '../community/language.js';
import { noticeCategories } from '../community/notices.js';
import type { Query } from '../database/database.js';
import type { NoticeReader } from './notice-reader.js';
import { noticesById, type NoticeRow, type PlaceRow } from './notice-rows.js';
import { peopleById, personOf, type Account } from './people.js';

/** Who reads notices, in which language, and where the pages and files of notices are. */
export interface NoticeAudience {
  reader: NoticeReader;
  language: Language;
  noticePage: (id: string) => string;
  attachmentUrl: (noticeId: string, id: string) => string;
}

/** Notices by their ids, in the order given, as the reader sees them. Whether they are for the reader was asked before. */
export async function noticesFor(
  query: Query,
  ids: readonly string[],
  audience: NoticeAudience,
): Promise<Notice[]> {
  const rows = await noticesById(query, ids, audience.reader);
  const people = await peopleById(
    query,
    rows.flatMap(({ issuer_id: issuer, acknowledgement_by_id: by }) => [issuer, by]),
  );
  return rows.map((row) => toNotice(row, people, audience));
}

function toNotice(
  row: NoticeRow,
  people: ReadonlyMap<string, Account>,
  { reader, language, noticePage, attachmentUrl }: NoticeAudience,
): Notice {
  const text = (en: string | null, zh: string | null) => inLanguage({ en, zh }, language);
  const person = (id: string | null) => {
    const account = people.get(id ?? '');
    return account && personOf(account, language);
  };
  const category = noticeCategories.find(({ id }) => id === row.category_id);
  const issuer = person(row.issuer_id);
  const scopesOf = (places: readonly PlaceRow[]) =>
    places.filter((place) => isShown(place, reader)).map((place) => toScope(place, language));
  const places = scopesOf(row.places);
  const reason = text(row.withdrawn_reason_en, row.withdrawn_reason_zh);
  return {
    id: row.id,
    kind: row.kind,
    title: text(row.title_en, row.title_zh) ?? '',
    body: { type: row.body_type, content: text(row.body_en, row.body_zh) ?? '' },
    priority: row.priority,
    pinned: row.pinned,
    number: row.number,
    publishedAt: row.published_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    scope: scopesOf(row.scope),
    url: noticePage(row.id),
    ...(category && { category: { id: category.id, name: category.name[language] } }),
    ...(issuer && { issuer }),
    ...instants(row),
    ...(row.window_from && {
      window: { from: row.window_from.toISOString(), ...instant('until', row.window_until) },
    }),
    ...(places.length > 0 && { places }),
    ...(row.affects_home !== null && { affectsHome: row.affects_home }),
    ...(row.period !== null && { period: row.period }),
    ...(row.corrections.length > 0 && {
      corrections: row.corrections.map(({ at, text_en: en, text_zh: zh }): NoticeCorrection => ({
        at: new Date(at).toISOString(),
        text: text(en, zh) ?? '',
      })),
    }),
    ...(row.withdrawn_at && {
      withdrawn: { at: row.withdrawn_at.toISOString(), ...(reason !== undefined && { reason }) },
    }),
    ...acknowledgementOf(row, person(row.acknowledgement_by_id)),
    ...(row.attachments.length > 0 && {
      attachments: row.attachments.map(({ id, name, type, size }) => ({
        name,
        type,
        bytes: size,
        url: attachmentUrl(row.id, id),
      })),
    }),
    ...(row.links.length > 0 && { links: row.links }),
  };
}

function instants(row: NoticeRow): Partial<Notice> {
  return {
    ...instant('validFrom', row.valid_from),
    ...instant('validUntil', row.valid_until),
    ...instant('nextDueAt', row.next_due_at),
    ...instant('readAt', row.read_at),
  };
}

const instant = <Name extends string>(name: Name, moment: Date | null) =>
  (moment ? { [name]: moment.toISOString() } : {}) as Partial<Record<Name, string>>;

function acknowledgementOf(row: NoticeRow, by: ReturnType<typeof personOf> | undefined): Partial<Notice> {
  if (row.acknowledgement_by_id === null) return {};
  return {
    acknowledgement: {
      ...(by && { by }),
      ...instant('until', row.acknowledgement_until),
      ...instant('acknowledgedAt', row.acknowledged_at),
    },
  };
}

/** Which homes besides their own a notice is for is nothing that residents are told. */
function isShown({ id, level }: PlaceRow, { placeIds }: NoticeReader): boolean {
  return level !== 'home' || placeIds.includes(id);
}

function toScope(place: PlaceRow, language: Language): NoticeScope {
  return { level: place.level, id: place.id, label: place[`label_${language}`] };
}
