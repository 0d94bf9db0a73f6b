// @smastrom/react-rating.
import { Rating } from '@smastrom/react-rating';
import '@smastrom/react-rating/style.css';
import { starsOf } from './react-stars.js';

export const { create, ready, remove } = starsOf(Rating, {
  value: 0,
  onChange: () => {},
  style: { maxWidth: 180 },
});
