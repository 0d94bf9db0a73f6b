import { createApp } from 'vue';
import App from './App.vue';
import './linli.js';

createApp(App).mount('#app');
