export { promiseStyles as slaBadgeStyles } from '../../styles/promise.styles.js';
