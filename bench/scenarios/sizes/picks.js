// What a portal would pick, as the code that would stand in its bundle. Style sheets count where the maker says they are needed.

const imports = (...paths) => paths.map((path) => `import '${path}';`).join('\n');

const shoelaceParts = ['button', 'input', 'option', 'radio-group', 'radio', 'select', 'textarea'];
const shoelace = (...parts) =>
  imports(
    '@shoelace-style/shoelace/dist/themes/light.css',
    ...parts.map((part) => `@shoelace-style/shoelace/dist/components/${part}/${part}.js`),
  );

const webAwesome = (...parts) =>
  imports(
    '@awesome.me/webawesome/dist/styles/themes/default.css',
    ...parts.map((part) => `@awesome.me/webawesome/dist/components/${part}/${part}.js`),
  );

const filePond = `import 'filepond/dist/filepond.min.css'; import { create } from 'filepond'; globalThis.pond = create;`;

const using = (names, from) => `import { ${names} } from '${from}'; globalThis.used = [${names}];`;
const domPurify = `import purify from 'dompurify'; globalThis.purify = purify;`;
const markedAndPurified = `${domPurify} ${using('marked', 'marked')}`;
const relativeTime = imports('@github/relative-time-element');

const fullCalendar = `import { Calendar } from '@fullcalendar/core';
  import dayGrid from '@fullcalendar/daygrid';
  import interaction from '@fullcalendar/interaction';
  import list from '@fullcalendar/list';
  globalThis.calendar = [Calendar, dayGrid, interaction, list];`;

const eventCalendar = `import '@event-calendar/core/index.css';
  import { createCalendar, DayGrid, Interaction, List } from '@event-calendar/core';
  globalThis.calendar = [createCalendar, DayGrid, Interaction, List];`;

const scheduleX = `import '@schedule-x/theme-default/dist/index.css';
  import { createCalendar, createViewMonthAgenda, createViewMonthGrid } from '@schedule-x/calendar';
  globalThis.calendar = [createCalendar, createViewMonthAgenda, createViewMonthGrid];`;

const uppy = (plugin) => `import '@uppy/core/css/style.min.css'; import '@uppy/${plugin}/css/style.min.css';
  import Uppy from '@uppy/core'; import Face from '@uppy/${plugin}'; import Xhr from '@uppy/xhr-upload';
  globalThis.uppy = [Uppy, Face, Xhr];`;

const lit = using('LitElement, html, css', 'lit');
const context = using('ContextConsumer, ContextProvider, createContext', '@lit/context');

export const picks = [
  { name: 'lit', code: lit },
  { name: 'lit, context', code: `${lit}\n${context}` },
  {
    name: 'lit, context, decorators',
    code: `${lit}\n${context}\n${using('customElement, property, state', 'lit/decorators.js')}`,
  },
  {
    name: 'react and react-dom',
    code: `${using('createElement, useState, useEffect', 'react')}\n${using('createRoot', 'react-dom/client')}`,
  },
  { name: 'shoelace form', code: shoelace(...shoelaceParts) },
  { name: 'shoelace form and rating', code: shoelace(...shoelaceParts, 'rating') },
  { name: 'shoelace rating', code: shoelace('rating') },
  { name: 'web awesome form', code: webAwesome(...shoelaceParts) },
  { name: 'web awesome form and rating', code: webAwesome(...shoelaceParts, 'rating') },
  { name: 'web awesome rating', code: webAwesome('rating') },
  {
    name: 'material-web form',
    code: imports(
      '@material/web/button/filled-button.js',
      '@material/web/radio/radio.js',
      '@material/web/select/outlined-select.js',
      '@material/web/select/select-option.js',
      '@material/web/textfield/outlined-text-field.js',
    ),
  },
  {
    name: 'surveyjs',
    code: `import 'survey-core/survey-core.min.css'; ${using('Model', 'survey-core')} ${using('renderSurvey', 'survey-js-ui')}`,
  },
  { name: 'uppy dashboard', code: uppy('dashboard') },
  { name: 'uppy drag-drop', code: uppy('drag-drop') },
  {
    name: 'uppy headless',
    code: `import Uppy from '@uppy/core'; import Xhr from '@uppy/xhr-upload'; globalThis.uppy = [Uppy, Xhr];`,
  },
  { name: 'filepond', code: filePond },
  { name: 'novu inbox', code: using('NovuUI', '@novu/js/ui') },
  { name: 'dompurify', code: domPurify },
  { name: 'marked and dompurify', code: markedAndPurified },
  { name: 'relative-time', code: relativeTime },
  { name: 'fullcalendar', code: fullCalendar },
  {
    name: 'fullcalendar as web component',
    code: `${fullCalendar}\n${imports('@fullcalendar/web-component/global')}`,
  },
  { name: 'schedule-x', code: scheduleX },
  { name: 'schedule-x with temporal', code: `${imports('temporal-polyfill/global')}\n${scheduleX}` },
  { name: 'event-calendar', code: eventCalendar },
  {
    name: 'toast ui calendar',
    code: `import Calendar from '@toast-ui/calendar'; import '@toast-ui/calendar/dist/toastui-calendar.css';
      globalThis.calendar = Calendar;`,
  },
  {
    name: 'media-chrome',
    code: imports(
      ...['controller', 'control-bar', 'play-button', 'time-range', 'volume-range'].map(
        (part) => `media-chrome/dist/media-${part}.js`,
      ),
    ),
  },
  {
    name: 'assembled from the usual parts',
    code: together(
      'web awesome form and rating',
      'filepond',
      'marked and dompurify',
      'relative-time',
      'fullcalendar',
    ),
  },
  {
    name: 'assembled from the leanest parts',
    code: together('shoelace form and rating', 'dompurify', 'relative-time', 'event-calendar'),
  },
];

/** Other picks in one bundle. */
function together(...names) {
  return imports(...names.map((name) => `pick:${name}`));
}
