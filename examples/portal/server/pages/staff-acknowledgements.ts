import { html } from 'hono/html';
import type { Language } from '../community/language.js';
import type { AskedHome } from '../store/notice-reading.js';
import type { NoticeRow } from '../store/notice-rows.js';
import type { Html } from './layout.js';
import { noticeTexts } from './notice-texts.js';
import { time } from './staff-time.js';

const isDone = ({ residents }: AskedHome) => residents.some(({ at }) => at !== null);

/** Who has acknowledged a notice and who has not, home by home: one of a home is enough. Those that are missing come first. */
export function acknowledgementTable(row: NoticeRow, homes: readonly AskedHome[], language: Language): Html {
  const words = noticeTexts[language];
  const sorted = [...homes].sort((one, other) => Number(isDone(one)) - Number(isDone(other)));
  return html`<h2>${words.acknowledgements}</h2>
    <p class="lead">${words.acknowledged(homes.filter(isDone).length, homes.length)}</p>
    <table class="table table-striped">
      <thead>
        <tr>
          <th>${words.home}</th>
          <th>${words.acknowledgements}</th>
        </tr>
      </thead>
      <tbody>
        ${sorted.map(
          (home) =>
            html`<tr data-home="${home.id}" data-acknowledged="${String(isDone(home))}">
              <td>${home[`label_${language}`]}</td>
              <td>${residents(home, row, language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function residents(home: AskedHome, row: NoticeRow, language: Language): Html {
  const words = noticeTexts[language];
  if (home.residents.length === 0) return html`${words.nobodyLives}`;
  return html`${home.residents.map((resident) => {
    const name = resident[`name_${language}`];
    if (resident.at === null) return html`<div>${name}: <strong>${words.missing}</strong></div>`;
    const isOutdated = new Date(resident.at) < row.changed_at;
    const note = isOutdated ? html` <span class="label label-warning">${words.beforeCorrection}</span>` : '';
    return html`<div>${name}: ${time(resident.at, language)}${note}</div>`;
  })}`;
}
