import { angularSnippet } from './frameworks/angular.js';
import { htmlSnippet } from './frameworks/html.js';
import { jspSnippet } from './frameworks/jsp.js';
import { reactSnippet } from './frameworks/react.js';
import { vue2Snippet, vue3Snippet } from './frameworks/vue.js';
import type { Use } from './uses.js';

/** The frameworks in the order in which they are shown, each with what writes its markup. */
export const frameworks = {
  html: { title: 'HTML', snippet: htmlSnippet },
  jsp: { title: 'JSP with jQuery', snippet: jspSnippet },
  vue2: { title: 'Vue 2', snippet: vue2Snippet },
  vue3: { title: 'Vue 3', snippet: vue3Snippet },
  react: { title: 'React 19', snippet: reactSnippet },
  angular: { title: 'Angular', snippet: angularSnippet },
} as const satisfies Record<string, { title: string; snippet: (use: Use) => string }>;
export type Framework = keyof typeof frameworks;
