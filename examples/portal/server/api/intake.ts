import { Hono } from 'hono';
import type { Area, Category, Field } from '../../../../src/domain/index.js';
import {
  anonymousKinds,
  areas,
  categories,
  emergencyPhone,
  photoLimits,
  type PortalArea,
  type PortalField,
} from '../community/community.js';
import { languageOf, type Language } from '../community/language.js';
import { standard } from '../community/standard.js';
import type { Environment, Portal } from '../portal-context.js';
import { contactOf, homesOf } from '../store/people.js';
import { Problem } from './problem.js';
import { jsonWithETag } from './reading.js';

/** What a form needs before it can be filled. */
export function intakeRoutes({ database }: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get('/intake', async (context) => {
    const account = context.get('account');
    const language = languageOf(context.req.header('Accept-Language'));
    return jsonWithETag(context, {
      categories: categories.map(({ name, group, fields, ...category }): Category => ({
        ...category,
        name: name[language],
        group: group[language],
        ...(fields && { hasFields: true }),
      })),
      homes: await homesOf(database.query, account.id, language),
      areas: areas.map((area) => toArea(area, language)),
      contact: contactOf(account, language),
      emergencyPhone,
      photoLimits,
      anonymousKinds,
      residentId: account.id,
      ...standard[language],
    });
  });

  routes.get('/categories/:id/fields', (context) => {
    const category = categories.find(({ id }) => id === context.req.param('id'));
    if (!category) throw new Problem(404, 'not-found', 'There is no such category.');
    const language = languageOf(context.req.header('Accept-Language'));
    return jsonWithETag(context, {
      fields: (category.fields ?? []).map((field) => toField(field, language)),
    });
  });

  return routes;
}

function toArea({ label, areas: inner, ...area }: PortalArea, language: Language): Area {
  return {
    ...area,
    label: label[language],
    ...(inner && { areas: inner.map((one) => toArea(one, language)) }),
  };
}

function toField({ label, hint, choices, ...field }: PortalField, language: Language): Field {
  return {
    ...field,
    label: label[language],
    ...(hint && { hint: hint[language] }),
    ...(choices && { choices: choices.map((choice) => ({ ...choice, label: choice.label[language] })) }),
  };
}
