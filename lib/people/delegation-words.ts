/** Acts a leader may let somebody else do, by the permission they lend. */
export const DELEGATED_ACTS = { "pledge.sign": "Ký giao ước thi đua" } as const;
export const delegatedWords = (act: string): string => DELEGATED_ACTS[act as keyof typeof DELEGATED_ACTS] ?? "Việc khác";
