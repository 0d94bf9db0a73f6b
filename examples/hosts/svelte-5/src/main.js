import { mount } from 'svelte';
import App from './App.svelte';
import './linli.js';

mount(App, { target: document.getElementById('app') });
