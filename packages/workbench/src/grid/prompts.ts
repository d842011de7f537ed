import type { CellAddress, ValidationModel, WorkbookModel } from '@envscore/scoresheet';

/** What the file says beside a cell while it is selected: Univer keeps it, and shows it nowhere. */
export function promptAt({ sheets }: WorkbookModel, at: CellAddress): ValidationModel['prompt'] {
  const validations = sheets.find(({ name }) => name === at.sheet)?.validations ?? [];
  return validations.find(
    ({ at: { top, left, bottom, right }, prompt }) =>
      prompt !== undefined && top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
  )?.prompt;
}

/** A line for it below the grid, which is always there, so that nothing moves when it says something. */
export function promptLine(place: HTMLElement): (prompt: ValidationModel['prompt']) => void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  Object.assign(line.style, {
    position: 'absolute',
    insetInline: '0',
    bottom: '0',
    height: `${promptHeight}px`,
    margin: '0',
    padding: '0 12px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    boxSizing: 'border-box',
    borderTop: '1px solid #d1d1d1',
    color: '#3d3d3d',
    font: `13px/${promptHeight - 1}px system-ui, sans-serif`,
  });
  place.append(line);
  const show = (prompt: ValidationModel['prompt']): void => {
    const text = prompt === undefined ? '' : [prompt.title, prompt.text].filter((part) => part !== '').join('：');
    line.textContent = text.replaceAll('\n', ' ');
    line.title = line.textContent;
    line.style.background = text === '' ? '#f5f5f5' : '#fff4ce';
  };
  show(undefined);
  return show;
}

/** Pixels. */
export const promptHeight = 26;
