// react-simple-star-rating.
import { Rating } from 'react-simple-star-rating';
import { starsOf } from './react-stars.js';

export const { create, ready, remove } = starsOf(Rating, { onClick: () => {} });
