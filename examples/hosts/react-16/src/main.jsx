import React from 'react';
import ReactDOM from 'react-dom';
import { App } from './App.jsx';
import './linli.js';

ReactDOM.render(<App />, document.getElementById('app'));
