import { useSyncExternalStore } from 'react';
import { ReportPage } from './ReportPage.jsx';
import { RequestsPage } from './RequestsPage.jsx';

function subscribe(listener) {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

export function App() {
  const route = useSyncExternalStore(subscribe, () => location.hash);
  return (
    <>
      <nav>
        <a href="#/">Home</a> <a href="#/report">Report</a> <a href="#/requests">My requests</a>
      </nav>
      {route === '#/report' ? (
        <ReportPage />
      ) : route === '#/requests' ? (
        <RequestsPage />
      ) : (
        <p>Welcome to our portal.</p>
      )}
    </>
  );
}
