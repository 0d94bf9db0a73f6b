// Tells the test around it of every violation, and of what it ran.
globalThis.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});

const { loadCleaner } = await import('/src/internal/rich-text/index.ts');
const clean = await loadCleaner();

globalThis.show = (html) => {
  const { content, plain } = clean(html, {
    imageOrigins: [],
    words: { pictureHidden: (host, alt) => `[${host}|${alt}]` },
  });
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  root.append(content);
  document.body.append(root.host);
  return { plain, root };
};
