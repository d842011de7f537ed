import type { TemplateWords } from './template-words.js';

export const templateEn: TemplateWords = {
  'not-a-document': () => 'the template is no .docx document; open it in Word or WPS and save it as .docx (not .dotx)',
  'old-format': () => 'the template is in the old .doc format; save it as .docx',
  encrypted: () => 'the template has a password; take it off',
  damaged: (part) =>
    `the template is damaged${part === '' ? '' : ` (${part})`}; open it in Word or WPS and save it again`,
  'too-large': (part) =>
    `the template is too large${part === '' ? '' : ` (${part})`}; 8 MB at most, make its pictures smaller`,
  macros: () => 'the template has macros and is not used; save it as .docx without macros',
  linked: (target) => `the template links to the file “${target}”; insert it into the document instead`,
  embedded: (target) => `the template has an object “${target}” in it; use text or a picture instead`,
  'reading-field': (field) => `the field ${field} in the template reads other files; use plain text instead`,
  'no-placeholder': () => 'the template has no placeholder; write one where something is to stand, such as {申请机构}',
  'left-out': (name) =>
    `the template has no {${name}}; where an opinion has it, it must say so: put it in (it is blank where there is nothing to say)`,
  'unknown-placeholder': (name, allowed) => `nothing is known for {${name}} in the template; allowed here: ${allowed}`,
  'list-in-list': (name) => `{${name}} in the template stands within another list; move it outside`,
  'unclosed-list': (name) => `{#${name}} in the template has no end; write {/${name}} behind what is repeated`,
  'unopened-list': (name) => `{/${name}} in the template has no beginning; write {#${name}} before what is repeated`,
  'crossed-lists': (name) => `{#${name}} in the template crosses another list; what begins first ends last`,
  'single-brace': (name) => `a brace at “${name}” in the template has no partner; a placeholder is {name}`,
  'wide-braces': (name) => `｛${name}｝ in the template has full-width braces; use {${name}}`,
  misplaced: (name) =>
    `${name === '' ? 'a placeholder' : `{${name}}`} in the template is in the wrong place; a row of a table repeats where beginning and end stand in cells of that row`,
};
