/** What the pane keeps by Office's helpers; the page has no Office, and keeps it in the browser's own storage. */
export const StorageType = { LocalStorage: 0 } as const;

export class Storage<T> {
  constructor(private readonly name: string) {}

  get(key: string): T | null {
    const text = localStorage.getItem(this.placeOf(key));
    return text === null ? null : (JSON.parse(text) as T);
  }

  set(key: string, value: T): void {
    localStorage.setItem(this.placeOf(key), JSON.stringify(value));
  }

  private placeOf(key: string): string {
    return `${this.name}/${key}`;
  }
}
