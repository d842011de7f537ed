// What runs in a worker: bytes go in or are read here, findings come out. Tables of cells stay where they are.
export { check as default } from './check.js';
