import './portal-elements.js';

// What the resident said of the request that is open, and what staff replied to it.
const tracker = document.querySelector('linli-request-tracker');
const prompt = document.createElement('linli-rating-prompt');

function showRatingOf(requestId) {
  prompt.setAttribute('subject-id', requestId);
  prompt.removeAttribute('delay');
  if (!prompt.isConnected) tracker.after(prompt);
}

tracker.addEventListener('linli-request-open', ({ detail }) => showRatingOf(detail.requestId));
tracker.addEventListener('linli-request-close', () => prompt.remove());
const asked = tracker.getAttribute('request-id');
if (asked) showRatingOf(asked);

// Whoever confirms that it is solved has tried it: there is no hour to wait. All other rules of asking hold.
tracker.addEventListener('linli-request-acted', ({ detail }) => {
  if (detail.action === 'confirm') prompt.setAttribute('delay', 'PT0S');
});

// The banner at the top has little room: the board shows its notices in full.
const board = document.getElementById('board');
document.querySelector('linli-notice-board[layout=banner]').addEventListener('linli-notice-open', (event) => {
  event.preventDefault();
  board.noticeId = event.detail.noticeId;
  board.scrollIntoView();
});
