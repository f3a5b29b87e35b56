/** Where the sheet and the pane do not fit side by side, they stand one below the other. */
export const NARROW = '@media (max-width: 719px)';
