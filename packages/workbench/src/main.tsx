import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';
import { hasUnkept } from './storage/documents.js';

const place = document.querySelector('#workbench');
if (place === null) throw new Error('the page has no place for the workbench');
addEventListener('beforeunload', (event) => {
  if (hasUnkept()) event.preventDefault();
});
createRoot(place).render(<App />);
