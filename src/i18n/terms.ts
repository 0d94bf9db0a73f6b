/**
 * What a community calls its people and things. A word is a term when companies call the same thing by different
 * names and it stands in more than one sentence: whoever is served, who answers for the community and who comes, the
 * community itself, a request, a home. A word of one sentence (the building, the first contact) is replaced with that
 * sentence, and so are the four kinds of request, which have a grammar of their own on title, choice and button.
 *
 * Every locale has the same keys, in the form its sentences need. English writes them as inside a sentence: nouns in
 * the singular and the plural, `office` and `community` with their article, so that a name fits as well ("Linli Homes"),
 * in the singular. Chinese writes both numbers alike, and counts requests with 个, which suits every noun.
 */
export interface Terms {
  /** Who lives here or owns a home here: "resident", 住户. */
  readonly resident: string;
  readonly residents: string;
  /** The others who live here: "neighbours", 邻居. */
  readonly neighbours: string;
  /** Who answers for the community and is called: "the service desk", 物业服务中心. */
  readonly office: string;
  /** Who comes to the home: "staff", 工作人员. */
  readonly staff: string;
  /** Where all of them live: "the community", 小区. */
  readonly community: string;
  /** What is filed and followed: "request", 工单. */
  readonly request: string;
  readonly requests: string;
  /** Where a resident lives: "home", 房屋. */
  readonly home: string;
}

/** A section whose sentences name somebody: a function of the terms, with those that its locale has by itself. */
export interface TermedSection<Section> {
  (terms: Terms): Section;
  readonly terms: Terms;
}

/** Makes the helper with which the sections of a locale are written: `export const core = sentences((terms) => ({ … }))`. */
export const sentencesWith =
  (terms: Terms) =>
  <Section>(say: (terms: Terms) => Section): TermedSection<Section> =>
    Object.assign(say, { terms });
