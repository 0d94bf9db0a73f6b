import { useState } from 'react';

export function ReportPage() {
  const [contact, setContact] = useState({ name: 'Wang Fang', phone: '138 0000 0000' });
  const [sharedDevice, setSharedDevice] = useState(false);
  const [filed, setFiled] = useState('');
  return (
    <>
      <button onClick={() => setContact({ name: 'Li Lei', phone: '139 0000 0000' })}>I am Li Lei</button>
      <label>
        <input type="checkbox" checked={sharedDevice} onChange={() => setSharedDevice(!sharedDevice)} />
        Terminal in the lobby
      </label>
      <linli-request-form
        kinds="repair complaint"
        contact={contact}
        shared-device={sharedDevice}
        onlinli-request-submitted={(event) => setFiled(event.detail.receipt.state)}
      />
      <p>Filed: {filed}</p>
    </>
  );
}
