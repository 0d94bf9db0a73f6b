import { noticeKinds, type Instant } from '../../../../src/domain/index.js';
import type { Language, Texts } from '../community/language.js';
import { attachmentLimits, mostLinks, noticeCategories, noticeLimits } from '../community/notices.js';
import type { PlaceRow } from '../store/notice-rows.js';
import type { NoticeContent } from '../store/notices.js';
import { TypedReader, writtenLanguages, type FormErrors, type Typed } from './typed.js';

/** What a form about a notice is held against. */
export interface KnownToForm {
  language: Language;
  places: readonly PlaceRow[];
  staffIds: readonly string[];
  /** The files that may be chosen. */
  attachmentIds: readonly string[];
  /** Whom a notice is for that has appeared: those who could read it keep it. Absent: it has not appeared. */
  publishedScope?: readonly string[];
  /** Ms since the epoch. */
  now: number;
}

/** What staff have written, and what is wrong with it. */
export interface NoticeFormReading {
  content: NoticeContent;
  /** When it is to appear; absent: now. */
  publishAt?: Instant;
  /** What was wrong, of one that has appeared. */
  correction: Texts;
  errors: FormErrors;
}

/** The rows of links that a form has. */
export const linkRows = Array.from({ length: mostLinks }, (_, index) => index);

/** The priorities in the order to offer them. */
export const priorities = ['normal', 'urgent'] as const;
export const bodyTypes = ['text', 'html'] as const;

const categoryIds = noticeCategories.map(({ id }) => id) as [string, ...string[]];

/** Reads a form about a notice, whole: each field that is wrong has its own error, and all of them are told at once. */
export function readNoticeForm(typed: Typed, known: KnownToForm): NoticeFormReading {
  const reader = new TypedReader(typed);
  const { language, publishedScope } = known;
  const publishAt = publishedScope ? undefined : readPublishAt(reader, known);
  const content: NoticeContent = {
    kind: reader.choice('kind', noticeKinds),
    categoryId: reader.choice('category', categoryIds),
    priority: reader.choice('priority', priorities),
    pinned: reader.all('pinned').length > 0,
    bodyType: reader.choice('body_type', bodyTypes),
    ...readTexts(reader, language),
    scopeIds: readScope(reader, known),
    placeIds: reader.choices('place', placeIds(known)),
    ...readValidity(reader, known, publishAt),
    ...readAttachments(reader, known),
    links: readLinks(reader),
  };
  Object.assign(content, readWindow(reader, content, known), readDisclosure(reader, content));
  const acknowledgement = readAcknowledgement(reader, known, publishAt);
  return {
    content: { ...content, ...(acknowledgement && { acknowledgement }) },
    ...(publishAt && { publishAt }),
    correction: publishedScope ? reader.requiredTexts('correction', noticeLimits.correction, language) : {},
    errors: reader.errors,
  };
}

/** Parts of the community that somebody lives in: a garage can be affected, but nothing can be told to it. */
export function isScope({ id, level }: PlaceRow): boolean {
  return level !== 'community' || id === 'community';
}

const placeIds = ({ places }: KnownToForm) => places.map(({ id }) => id);

function readPublishAt(reader: TypedReader, { now }: KnownToForm): Instant | undefined {
  const publishAt = reader.instant('publish_at');
  reader.inOrder(now, ['publish_at', publishAt]);
  return publishAt;
}

/** A title without a text, or the other way round, is half a notice. */
function readTexts(reader: TypedReader, own: Language): Pick<NoticeContent, 'title' | 'body'> {
  const title = reader.texts('title', noticeLimits.title);
  const body = reader.texts('body', noticeLimits.body);
  const written = writtenLanguages(own).filter((language) => title[language] ?? body[language]);
  for (const language of written.length > 0 ? written : [own]) {
    if (!title[language]) reader.fail(`title_${language}`, 'required');
    if (!body[language]) reader.fail(`body_${language}`, 'required');
  }
  return { title, body };
}

function readScope(reader: TypedReader, { places, publishedScope = [] }: KnownToForm): readonly string[] {
  const scopeIds = reader.choices(
    'scope',
    places.filter(isScope).map(({ id }) => id),
  );
  if (scopeIds.length === 0) reader.fail('scope', 'required');
  if (!publishedScope.every((id) => scopeIds.includes(id))) reader.fail('scope', 'invalid');
  return scopeIds;
}

function readWindow(
  reader: TypedReader,
  { kind, placeIds: affected }: NoticeContent,
  { publishedScope, now }: KnownToForm,
): Partial<NoticeContent> {
  const from = reader.instant('window_from');
  const until = reader.instant('window_until');
  if (kind === 'outage' || kind === 'works') {
    if (!from) reader.fail('window_from', 'required');
    reader.inOrder(from, ['window_until', until]);
    // What has appeared may turn out to be over sooner than it was written.
    if (!publishedScope) reader.inOrder(now, ['window_until', until]);
  } else {
    if (from) reader.fail('window_from', 'invalid');
    if (until) reader.fail('window_until', 'invalid');
    if (affected.length > 0) reader.fail('place', 'invalid');
  }
  return { ...(from && { windowFrom: from }), ...(until && { windowUntil: until }) };
}

function readValidity(
  reader: TypedReader,
  { publishedScope, now }: KnownToForm,
  publishAt: Instant | undefined,
): Partial<NoticeContent> {
  const from = reader.instant('valid_from');
  const until = reader.instant('valid_until');
  reader.inOrder(from, ['valid_until', until]);
  if (!publishedScope) reader.inOrder(publishAt ?? now, ['valid_until', until]);
  return { ...(from && { validFrom: from }), ...(until && { validUntil: until }) };
}

/** A year, a quarter or a month of ISO 8601 and its extension for quarters. */
const periodPattern = /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/;

function readDisclosure(reader: TypedReader, { kind }: NoticeContent): Partial<NoticeContent> {
  const period = reader.text('period', periodPattern.source.length);
  const nextDueAt = reader.instant('next_due');
  if (kind !== 'disclosure') {
    if (period) reader.fail('period', 'invalid');
    if (nextDueAt) reader.fail('next_due', 'invalid');
  } else if (period && !periodPattern.test(period)) reader.fail('period', 'format');
  return { ...(period && { period }), ...(nextDueAt && { nextDueAt }) };
}

function readAcknowledgement(
  reader: TypedReader,
  { staffIds, publishedScope, now }: KnownToForm,
  publishAt: Instant | undefined,
): NoticeContent['acknowledgement'] {
  const until = reader.instant('acknowledge_until');
  if (reader.all('acknowledge').length === 0) {
    if (until) reader.fail('acknowledge_until', 'invalid');
    return undefined;
  }
  if (!publishedScope) reader.inOrder(publishAt ?? now, ['acknowledge_until', until]);
  const byId = reader.choice('acknowledge_by', staffIds as [string, ...string[]]);
  return { byId, ...(until && { until }) };
}

function readAttachments(
  reader: TypedReader,
  { attachmentIds: known }: KnownToForm,
): Pick<NoticeContent, 'attachmentIds'> {
  const chosen = reader.all('attachment');
  const attachmentIds = chosen.filter((id) => known.includes(id));
  if (attachmentIds.length < chosen.length) reader.fail('file', 'expired');
  if (attachmentIds.length > attachmentLimits.count) reader.fail('file', 'invalid');
  return { attachmentIds };
}

function readLinks(reader: TypedReader): NoticeContent['links'] {
  return linkRows.flatMap((row) => {
    const label = reader.text(`link_label_${row}`, noticeLimits.label);
    const url = reader.text(`link_url_${row}`, noticeLimits.url);
    if (label === undefined && url === undefined) return [];
    if (label === undefined) reader.fail(`link_label_${row}`, 'required');
    if (url === undefined) reader.fail(`link_url_${row}`, 'required');
    else if (!isWholeAddress(url)) reader.fail(`link_url_${row}`, 'format');
    return [{ label: label ?? '', url: url ?? '' }];
  });
}

/** What a link may lead to: a page, a message or a call. */
const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

function isWholeAddress(text: string): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol);
}
