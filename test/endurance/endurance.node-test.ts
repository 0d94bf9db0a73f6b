import { testEndurance } from './whole-browser/endurance.js';

// So few mounts and updates only see what every one leaves; `npm run proof -- endurance` sees the rest.
testEndurance({ mounts: 20, bytesPerMount: 1000, hours: 1, bytesPerUpdate: 5000 });
