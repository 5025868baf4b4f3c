/** Files over 300 lines, each with the reason why it is one story all the same. */
export const LONG_FILES: Record<string, string> = {};
