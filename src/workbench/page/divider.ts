const NARROWEST = 320;
const WIDEST = 600;
const STEP = 10;

/** Lets the pane be drawn from 320 to 600 pixels, by mouse and by arrow keys; 350 is what Excel gives a task pane. */
export function followDivider(divider: HTMLElement, pane: HTMLElement): void {
  let width = 350;
  const set = (wanted: number): void => {
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted)));
    pane.style.width = `${width}px`;
    divider.setAttribute('aria-valuenow', String(width));
  };
  set(width);
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    divider.parentElement?.classList.add('dragging');
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId))
      set(document.documentElement.clientWidth - event.clientX - divider.offsetWidth / 2);
  });
  divider.addEventListener('lostpointercapture', () => divider.parentElement?.classList.remove('dragging'));
  divider.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') set(width + STEP);
    if (event.key === 'ArrowRight') set(width - STEP);
  });
}
