import type { HostModel } from '../host/model';

interface Places {
  readonly grid: HTMLElement;
  readonly pane: HTMLIFrameElement;
  /** Moves the focus to the grid. */
  readonly focusGrid: () => void;
}

/**
 * Excel's own keys, which the grid lacks: F6 goes between grid and pane, Ctrl+PageUp and Ctrl+PageDown to the sheet beside,
 * Ctrl+G to the name box.
 */
export function followKeyboard(model: HostModel, { grid, pane, focusGrid }: Places): void {
  const inGrid: Keys = {
    F6: () => focusPane(pane),
    'Ctrl+PageUp': () => void showBeside(model, -1),
    'Ctrl+PageDown': () => void showBeside(model, 1),
    'Ctrl+g': () => nameBox(grid)?.select(),
  };
  listen(window, inGrid);
  pane.addEventListener('load', () => {
    // The pane is served from the same origin.
    if (pane.contentWindow) listen(pane.contentWindow, { F6: focusGrid });
  });
}

type Keys = Readonly<Record<string, () => void>>;

function listen(target: Window, keys: Keys): void {
  const onKey = (event: KeyboardEvent): void => {
    const act = keys[`${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`];
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  target.addEventListener('keydown', onKey, { capture: true });
}

/** Focuses the pane where the focus was last, or its selected tab. */
function focusPane(pane: HTMLIFrameElement): void {
  pane.focus();
  const inside = pane.contentDocument;
  if (inside?.activeElement === inside?.body) inside?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
}

async function showBeside(model: HostModel, step: 1 | -1): Promise<void> {
  const visible = model.sheets().filter(({ hidden }) => !hidden);
  const beside = visible[visible.findIndex(({ id }) => id === model.activeSheet()) + step];
  if (beside) await model.activate(beside.id);
}

function nameBox(grid: HTMLElement): HTMLInputElement | null {
  return grid.querySelector('[data-u-comp="defined-name"] input');
}
