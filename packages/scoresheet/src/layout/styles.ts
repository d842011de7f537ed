import type { Style } from '../workbook/workbook.js';

const ink = '#1F2937';
const quiet = '#4B5563';
const body = { font: { size: 10, color: ink }, vertical: 'center', border: 'light' } as const;
const input = { ...body, fill: '#FFF8DC', unlocked: true } as const;

// What is printed and signed is black on white.
const black = '#000000';
const grid = 'thin' as const;
const form = { font: { size: 9, color: black }, vertical: 'center', border: grid, wrap: true } as const;
const line = { font: { size: 10, color: black }, vertical: 'center', wrap: true } as const;

/** How the cells of every workbook look, by what they are for. Inputs are the only ones that can be typed into. */
export const styles = {
  title: { font: { size: 16, bold: true, color: ink }, vertical: 'center' },
  help: { font: { size: 10, color: quiet }, vertical: 'center' },
  text: { font: { size: 10, color: ink }, vertical: 'top', wrap: true },
  heading: { ...body, font: { size: 10, bold: true, color: ink }, fill: '#E5EAF0', horizontal: 'center', wrap: true },
  group: { font: { size: 10, bold: true, color: ink }, vertical: 'center', fill: '#D5DEE9' },
  section: { ...body, font: { size: 11, bold: true, color: ink }, fill: '#D5DEE9', wrap: true },
  label: { ...body, wrap: true },
  input: { ...input, horizontal: 'center' },
  inputText: { ...input, horizontal: 'left', wrap: true, format: '@' },
  inputDate: { ...input, horizontal: 'center', format: 'yyyy-mm-dd' },
  note: { ...body, font: { size: 9, italic: true, color: quiet }, unlocked: true, wrap: true, format: '@' },
  computed: { ...body, fill: '#F3F4F6', horizontal: 'center', wrap: true },
  /** What an input looks like, where nothing is typed. */
  inputLook: { ...body, fill: input.fill, horizontal: 'center' },
  /** Points to the right; what they say instead begins at the left and is cut at the right, so that its first words are seen. */
  points: { ...body, fill: '#F3F4F6' },
  total: { ...body, font: { size: 11, bold: true, color: ink }, fill: '#E5EAF0', horizontal: 'center', wrap: true },
  said: { ...body, font: { size: 9, color: ink }, fill: '#F3F4F6', wrap: true },
  declared: { ...body, horizontal: 'left', wrap: true },
  missing: { ...body, font: { size: 10, bold: true, color: '#7A4A00' }, fill: '#FDE9C8', horizontal: 'center' },
  wrong: { ...body, font: { size: 10, bold: true, color: '#9C0006' }, fill: '#FBD5D5', horizontal: 'center' },
  declaredNumber: { ...body, horizontal: 'center' },
  helper: { font: { size: 8, color: '#9CA3AF' } },
  formTitle: { font: { size: 14, bold: true, color: black }, horizontal: 'center', vertical: 'center' },
  formLine: line,
  formLineRight: { ...line, horizontal: 'right' },
  formHeading: { ...form, font: { size: 9, bold: true, color: black }, fill: '#EDEDED', horizontal: 'center' },
  formLabel: { ...form, font: { size: 9, bold: true, color: black }, horizontal: 'center' },
  formText: form,
  formCenter: { ...form, horizontal: 'center' },
  formFact: { ...form, font: { size: 9, bold: true, color: black } },
  formPoints: { ...form, font: { size: 12, bold: true, color: black }, horizontal: 'center' },
  formTotal: { ...form, font: { size: 11, bold: true, color: black }, horizontal: 'center' },
  formOpinion: { ...form, font: { size: 11, bold: true, color: black } },
  formSmall: { ...form, font: { size: 8, color: black } },
  formNote: { font: { size: 8, color: black }, vertical: 'center' },
  formSign: { ...line, border: grid },
} as const satisfies Readonly<Record<string, Style>>;
