/**
 * Copies the text of the field. Office on the web may deny add-ins the clipboard: then `execCommand` is tried, and where
 * that fails too the text stays selected for Ctrl+C. True where it was copied.
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
