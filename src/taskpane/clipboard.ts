/**
 * Copies what stands in the field. Office for the web may forbid its add-ins the clipboard: then the old way is tried, and where
 * that is closed too the text stays selected, one Ctrl+C away. True where it was copied.
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
