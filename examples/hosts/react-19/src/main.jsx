import { createRoot } from 'react-dom/client';
import { App } from './App.jsx';
import './linli.js';

createRoot(document.getElementById('app')).render(<App />);
