import { configure } from 'linli';
import { memory } from 'linli/adapters/memory.js';
import 'linli/components/request-form/request-form.define.js';
import 'linli/components/request-tracker/request-tracker.define.js';

// Later: `rest({ baseUrl: '/api/community' })`, or an adapter of your own.
configure({ adapter: memory({ residentId: 'wang-fang' }) });
