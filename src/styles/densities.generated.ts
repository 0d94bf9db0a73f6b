// Built by scripts/build-tokens.mjs from src/styles/tokens. Do not edit.

/** The measures of the densities that differ from the roles' own. */
export const densities = {
  compact: {
    'space-1': '3px',
    'space-2': '6px',
    'space-3': '8px',
    'space-4': '12px',
    'space-5': '16px',
    'space-6': '20px',
    'space-7': '24px',
    'space-8': '32px',
    inset: '12px',
    'font-size': '14px',
    'line-height': '1.5',
    'target-size': '36px',
  },
  elder: {
    'space-1': '6px',
    'space-2': '10px',
    'space-3': '14px',
    'space-4': '20px',
    'space-5': '24px',
    'space-6': '28px',
    'space-7': '36px',
    'space-8': '48px',
    inset: '20px',
    'font-size': '21px',
    'line-height': '1.6',
    'target-size': '60px',
  },
} as const;
