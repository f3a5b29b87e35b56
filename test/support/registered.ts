/** What is said when an approval is registered, where nothing depends on it. */
export const REGISTERED = {
  date: '2024-03-05',
  body: '县财政局',
  number: '',
  who: '',
  now: new Date(2024, 2, 6),
  keeping: 'shown',
} as const;
