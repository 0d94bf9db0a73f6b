import { defineConfig } from 'vite';

// React 16 has no `react/jsx-runtime` that this could be left to.
export default defineConfig({ base: './', oxc: { jsx: { runtime: 'classic' } } });
