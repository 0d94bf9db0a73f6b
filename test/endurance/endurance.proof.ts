import { testEndurance } from './whole-browser/endurance.js';

testEndurance({ mounts: 1000, bytesPerMount: 100, hours: 24, bytesPerUpdate: 200 });
