import { configure, rest } from './linli.js';

// Told by the page and not asked of the server, so that a start without a connection knows whose drafts to show.
const { resident } = document.querySelector('[data-resident]').dataset;

configure({ adapter: rest({ baseUrl: '/api/community', resident: () => resident }) });
