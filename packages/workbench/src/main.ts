/** Until the page is there, nothing starts. */
export {};
