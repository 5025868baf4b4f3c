/** What an action answers to its form. Every sentence is ready to be read: Vietnamese, official, with what to do next. */
export type FormState = {
  done?: string;
  problems?: string[];
  /** Sentences by field name. */
  fields?: Record<string, string[]>;
  /** Everything as it was typed, passwords and files excepted. */
  values?: Record<string, string | string[]>;
  /** Somebody else changed the same text meanwhile: both, for a choice. */
  clash?: { field: string; label: string; yours: string; theirs: string; by: string; at: string; take?: string }[];
  /** The session has ended: the summary offers to sign in beside this page, what was typed stays. */
  signedOut?: boolean;
  /** Papers that exist in this answer alone: slips with codes that are kept nowhere. */
  shown?: Record<string, string>[];
  /** Where to go after success, for forms that leave the page. */
  next?: string;
};
