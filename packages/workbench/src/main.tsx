import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';

const place = document.querySelector('#workbench');
if (place === null) throw new Error('the page has no place for the workbench');
createRoot(place).render(<App />);
