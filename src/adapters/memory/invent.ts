import type { MemorySeed } from './options.js';

/** An invented community in the language, as it is around the moment, ms since the epoch. */
export async function invent(locale: string | undefined, now: number): Promise<MemorySeed> {
  const isChinese = /^zh\b/i.test(locale ?? '');
  const [{ seed }, { noticeSeed }, { activityWords }] = isChinese
    ? await Promise.all([
        import('./seed.zh-Hans.js'),
        import('./seed-notices.zh-Hans.js'),
        import('./seed-activity-words.zh-Hans.js'),
      ])
    : await Promise.all([
        import('./seed.en.js'),
        import('./seed-notices.en.js'),
        import('./seed-activity-words.en.js'),
      ]);
  const [{ ratingSeeds }, { activitySeed }] = await Promise.all([
    import('./seed-ratings.js'),
    import('./seed-activities.js'),
  ]);
  return {
    ...seed(now),
    rating: ratingSeeds[isChinese ? 'zh-Hans' : 'en'],
    notices: noticeSeed(now),
    ...activitySeed(now, activityWords),
  };
}
