// Tells the test around it of every violation, also of those before the library was there.
globalThis.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});

const { configure, memory } = await import('./linli.js');
configure({ adapter: memory() });
