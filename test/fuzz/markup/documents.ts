import type { Payload } from '../../support/payloads/payloads.js';
import type { Random } from '../../support/seeded-random.js';
import { mutated } from '../mutate.js';
import { markup } from './markup.js';

/** The start of what wraps a piece, and its end. */
const wrappings = [
  ...([
    ['<svg><style>', '</style></svg>'],
    ['<math><mtext>', '</mtext></math>'],
    ['<svg><foreignObject>', '</foreignObject></svg>'],
  ] as const),
  ...([
    ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
    ['<noscript>', '</noscript>'],
  ] as const),
  ...([
    ['<template>', '</template>'],
    ['<form><math><mtext></form><form><mglyph><style>', '</style>'],
    ['<table><td>', '</table>'],
  ] as const),
  ...([
    ['<p title="', '">'],
    ['<!--', '-->'],
    ['<select><option>', '</select>'],
    ['<b><a href=x><b>', '</a></b>'],
    ['<svg></p><style>', '</style>'],
  ] as const),
];

/** HTML of strangers: written by the grammar, or an attack that is known and was changed, put together and wrapped. */
export function hostileDocument(random: Random, payloads: readonly Payload[]): string {
  const known = () => random.of(payloads).html;
  switch (random.below(5)) {
    case 0:
      return mutated(known(), random);
    case 1: {
      const [begin, end] = random.of(wrappings);
      return begin + (random.below(2) === 0 ? known() : markup(random)) + end;
    }
    case 2:
      return mutated(markup(random) + known() + markup(random), random);
    default:
      return markup(random);
  }
}
