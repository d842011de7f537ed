import { associateFunctions } from './functions.js';
import { start } from './start.js';

// Before anything else: Excel may be waiting for them.
if (typeof CustomFunctions !== 'undefined') associateFunctions();
void start();
