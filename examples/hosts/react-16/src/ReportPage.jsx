import React, { useState } from 'react';
import { useElement } from './use-element.js';

export function ReportPage() {
  const [contact, setContact] = useState({ name: 'Wang Fang', phone: '138 0000 0000' });
  const [sharedDevice, setSharedDevice] = useState(false);
  const [filed, setFiled] = useState('');
  const form = useElement(
    { contact },
    { 'linli-request-submitted': (event) => setFiled(event.detail.receipt.state) },
  );
  return (
    <>
      <button onClick={() => setContact({ name: 'Li Lei', phone: '139 0000 0000' })}>I am Li Lei</button>
      <label>
        <input type="checkbox" checked={sharedDevice} onChange={() => setSharedDevice(!sharedDevice)} />
        Terminal in the lobby
      </label>
      <linli-request-form ref={form} kinds="repair complaint" shared-device={sharedDevice} />
      <p>Filed: {filed}</p>
    </>
  );
}
