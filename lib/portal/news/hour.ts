/** No hour is set any more: whoever changes what was read for it lets it go. */
export const NO_HOUR = { dueAt: null, dueById: null, dueVersion: null } as const;
