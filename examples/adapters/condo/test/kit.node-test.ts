import { describe, it } from 'node:test';
import { describeAdapter } from '../../../../src/testing/index.js';
import { openBackend } from './backend.js';

await describeAdapter({ name: 'condo', open: openBackend }, { describe, it });
