import { configure, rest } from './linli/linli.js';

configure({ adapter: rest({ baseUrl: '/api/community', resident: () => 'wang-fang' }) });

const page = document.getElementById('page');
const contact = { name: 'Wang Fang', phone: '138 0000 0000' };

function openPage(name) {
  page.replaceChildren(document.getElementById(name).content.cloneNode(true));
}

const pages = {
  '#/report'() {
    openPage('report');
    const form = page.querySelector('linli-request-form');
    form.contact = contact;
    page.querySelector('button').addEventListener('click', () => {
      form.contact = { name: 'Li Lei', phone: '139 0000 0000' };
    });
    page.querySelector('input').addEventListener('change', ({ target }) => {
      form.setAttribute('shared-device', String(target.checked));
    });
    form.addEventListener('linli-request-submitted', ({ detail }) => {
      page.querySelector('.filed').textContent = `Filed: ${detail.receipt.state}`;
    });
  },
  '#/requests'() {
    openPage('requests');
    page.querySelector('linli-request-tracker').addEventListener('linli-request-open', ({ detail }) => {
      page.querySelector('.opened').textContent = `Opened: ${detail.requestId}`;
    });
  },
};

function show() {
  const open = pages[location.hash] ?? (() => openPage('home'));
  open();
}

addEventListener('hashchange', show);
show();
