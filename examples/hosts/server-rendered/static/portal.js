const { configure, rest } = window[Symbol.for('linli')].api;

configure({ adapter: rest({ baseUrl: '/api/community', resident: () => 'wang-fang' }) });

const form = document.querySelector('linli-request-form');
if (form) {
  const { name, phone } = JSON.parse(document.getElementById('resident').textContent);
  form.contact = { name, phone };
  document.querySelector('button').addEventListener('click', () => {
    form.contact = { name: 'Li Lei', phone: '139 0000 0000' };
  });
  document.querySelector('input').addEventListener('change', ({ target }) => {
    form.setAttribute('shared-device', String(target.checked));
  });
}

document.addEventListener('linli-request-submitted', ({ detail }) => {
  document.getElementById('filed').textContent = `Filed: ${detail.receipt.state}`;
});
document.addEventListener('linli-request-open', ({ detail }) => {
  document.getElementById('opened').textContent = `Opened: ${detail.requestId}`;
});
