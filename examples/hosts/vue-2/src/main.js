import Vue from 'vue';
import App from './App.vue';
import './linli.js';

// Without this Vue takes the tags for components of its own, and warns of each.
Vue.config.ignoredElements = [/^linli-/];
Vue.config.productionTip = false;

new Vue({ render: (create) => create(App) }).$mount('#app');
