// SurveyJS: the questions as data, drawn by its own renderer.
import { Model } from 'survey-core';
import 'survey-core/survey-core.min.css';
import { renderSurvey, unmountComponentAtNode } from 'survey-js-ui';
import { content } from '../content.js';
import './page.css';

const radios = (name, title, choices) => ({
  type: 'radiogroup',
  name,
  title,
  choices,
  defaultValue: choices[0],
  colCount: 0,
});

const choice = (name, title, choices) => ({
  type: 'dropdown',
  name,
  title,
  choices,
  defaultValue: choices[0],
});

const text = (name, title, inputType = 'text') => ({ type: 'text', name, title, inputType });

const questions = {
  showQuestionNumbers: false,
  completeText: content.submit,
  elements: [
    radios('kind', content.legend, content.kinds),
    choice(
      'category',
      content.category,
      content.groups.flatMap(({ categories }) => categories),
    ),
    radios('place', content.where, content.places),
    choice('home', content.home, content.homes),
    {
      type: 'comment',
      name: 'description',
      title: content.description,
      description: content.descriptionHint,
      isRequired: true,
    },
    text('name', content.name),
    text('phone', content.phone, 'tel'),
    { type: 'file', name: 'photos', title: content.photos, acceptedTypes: 'image/*', allowMultiple: true },
  ],
};

const surveys = new WeakMap();

export function create() {
  const host = document.createElement('div');
  host.className = 'form';
  surveys.set(host, new Model(questions));
  return host;
}

export async function ready(hosts) {
  for (const host of hosts) if (!host.firstChild) renderSurvey(surveys.get(host), host);
  const isDrawn = (host) =>
    host.querySelector('input[type=button], button[type=submit], .sd-navigation__complete-btn');
  for (let frames = 0; !hosts.every(isDrawn); frames++) {
    if (frames > 3000) throw new Error('the form did not come');
    await new Promise(requestAnimationFrame);
  }
}

export function remove(host) {
  unmountComponentAtNode(host);
  surveys.get(host).dispose();
  host.remove();
}
