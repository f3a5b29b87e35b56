/** As much of a cell's text as a line of the pane bears; the whole of it stands in the cell. */
export function shorten(text: string, longest = 160): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}
