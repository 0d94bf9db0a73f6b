import React, { useEffect, useState } from 'react';
import { ReportPage } from './ReportPage.jsx';
import { RequestsPage } from './RequestsPage.jsx';

export function App() {
  const [route, setRoute] = useState(location.hash);
  useEffect(() => {
    const follow = () => setRoute(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
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
