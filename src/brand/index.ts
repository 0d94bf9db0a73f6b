export { toCss } from './exports/css.js';
export { toDesignTokens } from './exports/dtcg.js';
export { toFigmaVariables } from './exports/figma.js';
export { toTypeScript } from './exports/typescript.js';
export type { BrandFault } from './fields.js';
export { readBrand, type BrandReading } from './read-brand.js';
export { termPackNames, termPacks, type TermPackName } from './term-packs/index.js';
export { themeOf, type BrandColorUse, type ColorRole, type PairReport, type Theme } from './theme.js';
