/** Long enough to be read twice. */
const shownFor = 6_000;

/** Says something beside the grid that nobody has to answer, and takes it away after a while; what is said next takes its place. */
export function noticeIn(place: HTMLElement): (text: string) => void {
  const notice = document.createElement('div');
  notice.setAttribute('role', 'alert');
  Object.assign(notice.style, {
    position: 'absolute',
    insetInline: '0',
    bottom: '56px',
    width: 'fit-content',
    maxWidth: '80%',
    margin: 'auto',
    padding: '8px 16px',
    borderRadius: '4px',
    background: '#323130',
    color: '#ffffff',
    font: '14px/1.5 system-ui, sans-serif',
    zIndex: '2000',
  });
  let ending: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    notice.textContent = text;
    place.append(notice);
    clearTimeout(ending);
    ending = setTimeout(() => {
      notice.remove();
    }, shownFor);
  };
}
