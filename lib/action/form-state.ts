/** What an action answers to its form. Every sentence is ready to be read: Vietnamese, official, with what to do next. */
export type FormState = {
  done?: string;
  problems?: string[];
  fields?: Record<string, string[]>;
  values?: Record<string, string | string[]>;
  clash?: { field: string; label: string; yours: string; theirs: string; by: string; at: string }[];
  next?: string;
};
