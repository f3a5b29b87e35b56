/** The type by which browsers know a Word file. */
export const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
