import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // Without this Vue takes the tags for components of its own, and warns of each.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('linli-') } } })],
});
