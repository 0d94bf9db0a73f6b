import type { ActivityCategory } from '../../../domain/activity.js';

/** Words by which a category of a calendar is known, in English and in Chinese of either script. The first that fits counts. */
const words: readonly (readonly [ActivityCategory, RegExp])[] = [
  [
    'festival',
    /\b(?:festivals?|festivit(?:y|ies)|holidays?|celebrations?|part(?:y|ies)|fairs?)\b|[节節]日|佳[节節]|[庆慶][典祝]|[联聯][欢歡]|假日|假期|春[节節]|新年|元宵|端午|中秋|重[阳陽]|[国國][庆慶]|元旦|清明|[庙廟][会會]|嘉年[华華]/,
  ],
  [
    'volunteering',
    /\b(?:volunteer(?:s|ing)?|charity|clean-?up|community service)\b|志[愿願工]|[义義][工诊診]|公益|慈善|[献獻捐]血/,
  ],
  [
    'meeting',
    /\b(?:meetings?|assembl(?:y|ies)|agm|committees?|council|talks?|hearings?)\b|[会會][议議]|大[会會]|[恳懇座][谈談]|[议議]事|[听聽][证證]|[业業管]委[会會]|委[员員][会會]|例[会會]|[咨諮][询詢][会會]|[说說]明[会會]|法[团團]/,
  ],
  [
    'maintenance',
    /\b(?:maintenance|repairs?|outages?|inspections?|works|cleaning)\b|[维維][修护護]|[检檢]修|保[养養]|施工|停水|停[电電]|消[杀殺毒]|巡[检檢]|清洗/,
  ],
  [
    'club',
    /\b(?:clubs?|hobb(?:y|ies)|sports?|fitness|yoga|choir|class(?:es)?|courses?|workshops?|games?|reading)\b|俱[乐樂]部|[兴興]趣|社[团團]|晨[练練运運]|太[极極]|瑜[伽珈]|合唱|[书書]法|舞|棋|[读讀][书書]|[阅閱][读讀]|培[训訓]|[课課]|健身|[运運][动動]|球/,
  ],
];

/** What categories are called is one thing in any case and width. No name is longer, and piled marks take long to read. */
const normalized = (text: string) => text.slice(0, 999).normalize('NFKC').trim().toLowerCase();

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
