import { configure, rest } from './linli.js';

configure({ adapter: rest({ baseUrl: '/api/community' }) });
