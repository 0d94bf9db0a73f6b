import type { Text } from './community.js';

/** What notices of Riverside Garden are sorted by, in the order to offer it. */
export const noticeCategories: readonly { id: string; name: Text }[] = [
  { id: 'water-power', name: { en: 'Water and power', zh: '停水停电' } },
  { id: 'works', name: { en: 'Works', zh: '施工维保' } },
  { id: 'safety', name: { en: 'Safety', zh: '安全' } },
  { id: 'accounts', name: { en: 'Accounts', zh: '财务公示' } },
  { id: 'rules', name: { en: 'House rules', zh: '小区规约' } },
  { id: 'life', name: { en: 'Community life', zh: '邻里生活' } },
];

/** The most characters of what a notice consists of. */
export const noticeLimits = { title: 120, body: 20_000, correction: 500, reason: 200, label: 80, url: 2000 };

/** What is taken as attachments. */
export const attachmentLimits = {
  count: 5,
  bytes: 5_000_000,
  types: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
};

/** How many links a notice has at most. */
export const mostLinks = 5;
