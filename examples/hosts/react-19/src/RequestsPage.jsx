import { useState } from 'react';

export function RequestsPage() {
  const [opened, setOpened] = useState('');
  return (
    <>
      <linli-request-tracker
        form-href="#/report"
        onlinli-request-open={(event) => setOpened(event.detail.requestId)}
      />
      <p>Opened: {opened}</p>
    </>
  );
}
