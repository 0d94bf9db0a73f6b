import { testEndurance } from './whole-browser/endurance.js';

testEndurance({ mounts: 1000, bytesPerMount: 10, hours: 24, bytesPerUpdate: 50 });
