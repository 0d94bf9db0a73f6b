import type { ActivityCategory } from '../../../domain/activity.js';

/** Words by which a category of a calendar is known, in English and Chinese. The first that fits counts. */
const words: readonly (readonly [ActivityCategory, RegExp])[] = [
  [
    'festival',
    /\b(?:festivals?|festivit(?:y|ies)|holidays?|celebrations?|part(?:y|ies)|fairs?)\b|节日|佳节|庆典|庆祝|联欢|假日|假期|春节|元宵|端午|中秋|重阳|国庆|元旦|清明|庙会/,
  ],
  [
    'volunteering',
    /\b(?:volunteer(?:s|ing)?|charity|clean-?up|community service)\b|志愿|义工|公益|义诊|慈善|献血/,
  ],
  [
    'meeting',
    /\b(?:meetings?|assembl(?:y|ies)|agm|committees?|council|talks?|hearings?)\b|会议|大会|恳谈|座谈|议事|听证|业委会|委员会|例会/,
  ],
  [
    'maintenance',
    /\b(?:maintenance|repairs?|outages?|inspections?|works|cleaning)\b|维修|检修|维护|保养|施工|停水|停电|消杀|巡检|清洗/,
  ],
  [
    'club',
    /\b(?:clubs?|hobb(?:y|ies)|sports?|fitness|yoga|choir|class(?:es)?|courses?|workshops?|games?|reading)\b|俱乐部|兴趣|社团|晨练|太极|瑜伽|合唱|书法|舞|棋|读书|培训|课|健身|运动|球/,
  ],
];

/** What categories are called is one thing in any case and width. */
const normalized = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** The portal's own words, which go before those that everybody uses. */
export function ownWords(
  categories: Readonly<Record<string, ActivityCategory>>,
): ReadonlyMap<string, ActivityCategory> {
  return new Map(Object.entries(categories).map(([name, category]) => [normalized(name), category]));
}

/** What an activity is, by what its calendar calls it. */
export function categoryOf(
  names: readonly string[],
  own: ReadonlyMap<string, ActivityCategory>,
): ActivityCategory {
  const all = names.map(normalized);
  const known = all.map((name) => own.get(name)).find((category) => category !== undefined);
  if (known) return known;
  const found = all.map((name) => words.find(([, word]) => word.test(name))?.[0]);
  return found.find((category) => category !== undefined) ?? 'other';
}
