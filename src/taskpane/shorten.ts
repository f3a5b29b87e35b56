/** A cell's text cut to what fits on a line of the pane. */
export function shorten(text: string, longest = 160): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}
