export const meetingWords = {} as const;
