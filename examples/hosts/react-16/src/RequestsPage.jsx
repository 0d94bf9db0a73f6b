import React, { useState } from 'react';
import { useElement } from './use-element.js';

export function RequestsPage() {
  const [opened, setOpened] = useState('');
  const tracker = useElement({}, { 'linli-request-open': (event) => setOpened(event.detail.requestId) });
  return (
    <>
      <linli-request-tracker ref={tracker} form-href="#/report" />
      <p>Opened: {opened}</p>
    </>
  );
}
